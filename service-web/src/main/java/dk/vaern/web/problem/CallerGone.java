package dk.vaern.web.problem;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Whether it was the caller's connection that broke, so that there is nobody to answer. Only the container's own word
 * counts: a broken pipe or an early end of file may as well be the database's, and then the caller waits for an answer.
 */
public final class CallerGone {

    private CallerGone() {}

    public static boolean isWhy(Throwable thrown) {
        return Causes.of(thrown)
                .anyMatch(cause ->
                        cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException);
    }
}
