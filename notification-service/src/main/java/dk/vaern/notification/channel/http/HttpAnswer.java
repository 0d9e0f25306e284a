package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back.
 *
 * @param retryAfter the header as it was written
 * @param body empty when it was not asked for, too long, broken off or too slow
 */
public record HttpAnswer(int status, Optional<String> retryAfter, Optional<String> body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isClientError() {
        return status >= 400 && status < 500;
    }

    /** The reason that goes into the record. */
    public String reason() {
        return status >= 300 && status < 400 ? "HTTP " + status + ", a redirect is not followed" : "HTTP " + status;
    }

    /** A failure that may pass, with the pause that was asked for. */
    public TemporaryFailure temporary(Instant now) {
        return new TemporaryFailure(reason(), retryAfter.flatMap(header -> RetryAfter.parse(header, now)));
    }
}
