package dk.vaern.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer to be given again, byte for byte. */
final class StoredAnswer {

    /** Headers that belong to the answer and not to the moment. */
    private static final List<String> KEPT = List.of("Content-Type", "ETag", "Location", "Link");

    /** Refusals that a decision led to; others say that it came to none, and the request may be put right. */
    private static final Set<Integer> REFUSED = Set.of(409, 412);

    private final int status;
    private final List<String> headers;
    private final byte[] body;

    /** @param headers names and values in turn */
    StoredAnswer(int status, List<String> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body.clone();
    }

    static StoredAnswer of(HttpServletResponse response, byte[] body) {
        List<String> headers = new ArrayList<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.add(name);
                headers.add(value);
            }
        }
        return new StoredAnswer(response.getStatus(), headers, body);
    }

    boolean isDecision() {
        return (status >= 200 && status < 300) || REFUSED.contains(status);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        for (int i = 0; i < headers.size(); i += 2) {
            response.setHeader(headers.get(i), headers.get(i + 1));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    int status() {
        return status;
    }

    List<String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }
}
