package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.TestTls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** A mail server on loopback that says to each command what a test tells it to, and remembers what it heard. */
final class ScriptedSmtp implements AutoCloseable {

    /** Says nothing until the client leaves. */
    static final String SILENCE = "(silence)";
    /** Breaks the connection off. */
    static final String RESET = "(reset)";
    /** Never comes to the last line of its reply. */
    static final String ENDLESS = "(endless)";

    private static final Map<String, String> USUAL = Map.of(
            "GREETING", "220 test ESMTP",
            "EHLO", "250-test\r\n250 8BITMIME",
            "MAIL", "250 2.1.0 ok",
            "RCPT", "250 2.1.5 ok",
            "DATA", "354 go on",
            ".", "250 2.0.0 queued as Q1",
            "STARTTLS", "220 go ahead",
            "AUTH", "235 2.7.0 welcome",
            "QUIT", "221 bye");

    private final Map<String, String> replies;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final TestTls tls;
    private final boolean tlsFromTheStart;

    ScriptedSmtp(Map<String, String> replies, TestTls tls, boolean tlsFromTheStart) throws IOException {
        this.replies = replies;
        this.tls = tls;
        this.tlsFromTheStart = tlsFromTheStart;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                converse(tlsFromTheStart ? secured(socket) : socket);
            } catch (IOException _) {
                // The client left, or the test is over.
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        if (reply(socket, "GREETING")) {
            commands(socket, "");
        }
    }

    private void commands(Socket socket, String mark) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(mark + line);
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (!reply(socket, verb) || verb.equals("QUIT")) {
                return;
            }
            if (verb.equals("STARTTLS")) {
                commands(secured(socket), "(tls) ");
                return;
            }
            if (verb.equals("DATA") && said("DATA").startsWith("3") && !content(in, socket)) {
                return;
            }
        }
    }

    private boolean content(BufferedReader in, Socket socket) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            heard.add(line);
        }
        return reply(socket, ".");
    }

    private String said(String verb) {
        return replies.getOrDefault(verb, USUAL.getOrDefault(verb, "502 5.5.1 unknown"));
    }

    /** False when the conversation is over. */
    private boolean reply(Socket socket, String verb) throws IOException {
        var out = socket.getOutputStream();
        switch (said(verb)) {
            case SILENCE -> {
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case ENDLESS -> {
                while (true) {
                    out.write("250-and\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            case String line -> {
                out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                return true;
            }
        }
    }

    private Socket secured(Socket socket) throws IOException {
        var secured = (SSLSocket) tls.server()
                .getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostName(), socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }
}
