package dk.vaern.web.audit;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.TellsProblem;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Lets no byte of the answer through before it is noted, not even into the container's buffer: Tomcat sends that by itself,
 * when it is full and when as much is in it as Content-Length said.
 */
final class AuditedResponse extends HttpServletResponseWrapper implements TellsProblem {

    /** What the answer to a request says of what was asked for. */
    private static final String[] TELLING = {"ETag", "Link", "Location"};

    /** Notes the answer, and throws when it must not be given. */
    @FunctionalInterface
    interface Note {
        void take(int status, @Nullable Problem problem, @Nullable String location);
    }

    private final Note note;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private @Nullable Problem problem;
    private boolean settled;

    AuditedResponse(HttpServletResponse response, Note note) {
        super(response);
        this.note = note;
    }

    @Override
    public void tell(Problem answer) {
        this.problem = answer;
    }

    /** Before the first byte goes out; once. What is answered in place of a withheld answer is let through. */
    synchronized void settle() {
        settle(getStatus());
    }

    private synchronized void settle(int status) {
        if (settled) {
            return;
        }
        settled = true;
        try {
            note.take(status, problem != null && problem.status() == status ? problem : null, getHeader("Location"));
        } catch (RuntimeException withheld) {
            for (String header : TELLING) {
                super.setHeader(header, null);
            }
            throw withheld;
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        settle();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        settle(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        settle(status);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        settle(SC_FOUND);
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        settle(status);
        super.sendRedirect(location, status);
    }

    @Override
    public void sendRedirect(String location, boolean clear) throws IOException {
        settle(SC_FOUND);
        super.sendRedirect(location, clear);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) throws IOException {
        settle(status);
        super.sendRedirect(location, status, clear);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Held(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(
                    new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    private final class Held extends ServletOutputStream {

        private final ServletOutputStream out;

        Held(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            settle();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            settle();
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            settle();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            settle();
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
