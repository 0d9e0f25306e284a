package dk.vaern.it.benchmark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept open, and as little client as HTTP/1.1 allows: client and service share the machine, so what
 * the client costs is taken from the service.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final long SILENCE_NANOS = Duration.ofSeconds(3).toNanos();

    private final URI service;
    private @Nullable Line line;
    private long usedNanos;

    private Wire(URI service) {
        this.service = service;
    }

    public static Wire to(URI service) {
        return new Wire(service);
    }

    /** The connection, until the service closes it, as it does after some number of requests. */
    private record Line(Socket socket, InputStream in, OutputStream out) {

        static Line to(URI service) throws IOException {
            var socket = new Socket(service.getHost(), service.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Line(
                    socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), socket.getOutputStream());
        }

        byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(text(), 16); size > 0; size = Integer.parseInt(text(), 16)) {
                body.writeBytes(exactly(size));
                text();
            }
            text();
            return body.toByteArray();
        }

        byte[] exactly(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("the answer broke off");
            }
            return bytes;
        }

        String text() throws IOException {
            var text = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the answer broke off");
                }
                if (next != '\r') {
                    text.append((char) next);
                }
            }
            return text.toString();
        }
    }

    /** The bytes of a request, made once and sent many times. */
    public static byte[] request(String method, String path, String token, String contentType, byte[] body) {
        byte[] head =
                """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Accept: application/json\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(method, path, token, contentType, body.length).getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    public static byte[] get(String path, String token) {
        return """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Accept: application/json\r
                \r
                """.formatted(path, token).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends it and reads the whole answer.
     *
     * @return the answer's body
     * @throws IllegalStateException for any answer that is not a 2xx
     */
    public byte[] exchange(byte[] request) throws IOException {
        Line open = open();
        open.out().write(request);
        open.out().flush();
        String status = open.text();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = open.text(); !header.isEmpty(); header = open.text()) {
            @Nullable String announced = value(header, "content-length:");
            length = announced == null ? length : Integer.parseInt(announced);
            chunked |= "chunked".equals(value(header, "transfer-encoding:"));
            last |= "close".equals(value(header, "connection:"));
        }
        byte[] body = chunked ? open.chunks() : open.exactly(length);
        usedNanos = System.nanoTime();
        if (last) {
            close();
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    /** A service does not keep a silent connection for long, so neither does its caller. */
    private Line open() throws IOException {
        if (System.nanoTime() - usedNanos > SILENCE_NANOS) {
            close();
        }
        Line open = line == null ? Line.to(service) : line;
        line = open;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (line != null) {
            line.socket().close();
            line = null;
        }
    }

    private static @Nullable String value(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length())
                ? header.substring(name.length()).strip().toLowerCase(Locale.ROOT)
                : null;
    }
}
