package dk.vaern.web.audit;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/** For answers that begin before they are complete. */
public final class AuditedStreams {

    static final String RESPONSE = AuditedStreams.class.getName();

    private AuditedStreams() {}

    /**
     * Notes that an answer begins which goes on by itself, on another thread. Nothing of it may be given before this
     * returns.
     *
     * @throws dk.vaern.web.problem.ProblemThrown 503 when it cannot be noted
     */
    public static void open(NativeWebRequest request) {
        if (request.getAttribute(RESPONSE, RequestAttributes.SCOPE_REQUEST) instanceof AuditedResponse held) {
            held.settle();
        }
    }
}
