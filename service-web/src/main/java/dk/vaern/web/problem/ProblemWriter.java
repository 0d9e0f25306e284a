package dk.vaern.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the whole answer, whoever asks: a controller's advice, a filter, or the container. */
public final class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the trace id is kept while a request is served. */
    public static final String TRACE = "trace";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Does nothing when the answer is on its way already: then it can only be cut off. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        TellsProblem told = WebUtils.getNativeResponse(response, TellsProblem.class);
        if (told != null) {
            told.tell(problem);
        }
        byte[] body = json.writeValueAsBytes(ProblemBody.of(problem, trace()));
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static @Nullable String trace() {
        return MDC.get(TRACE);
    }
}
