package dk.vaern.web.server;

import dk.vaern.web.problem.HttpProblems;
import dk.vaern.web.problem.ProblemWriter;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Words what never reached our filters: a request line or header that Tomcat could not make sense of. */
final class ProblemValve extends ErrorReportValve {

    /** Tomcat's words for it, in the one locale that it has here; it answers 400 to this as to all else. */
    private static final String TOO_LARGE = "Request header is too large";

    private final ProblemWriter writer;

    ProblemValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            AnswerHeaders.on(response.getResponse(), request.isSecure());
            writer.write(HttpProblems.of(status(response, thrown)), response.getResponse());
        } catch (IOException _) {
            // The caller has gone; there is nobody to tell.
        }
    }

    private static int status(Response response, @Nullable Throwable thrown) {
        boolean tooLarge = response.getStatus() == 400 && thrown != null && TOO_LARGE.equals(thrown.getMessage());
        return tooLarge ? 431 : response.getStatus();
    }
}
