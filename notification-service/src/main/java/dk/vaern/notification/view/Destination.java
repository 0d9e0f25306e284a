package dk.vaern.notification.view;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.web.audit.NotedAs;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way of reaching an organisation, and how well it has worked.
 *
 * @param id of the contact point
 * @param from the least urgency that is sent here
 * @param verification whether anybody is known to read what comes here
 * @param verifiedAt absent: nobody has entered a code
 * @param verifiedBy the subject of the one who has
 * @param used whether messages are sent here
 * @param working used, and the last message that was sent here was not given up
 * @param bouncing a provider took the last message to here, and it came back
 * @param lastSuccessAt when a message was taken that has not come back; absent: never
 * @param lastFailureAt absent: never
 * @param lastFailure what went wrong then
 */
public record Destination(
        @NotedAs("contact-points") UUID id,
        ContactPoint.Channel channel,
        Urgency from,
        Verification verification,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        boolean used,
        boolean working,
        boolean bouncing,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure) {

    /** Why it is believed to reach somebody. */
    public enum Verification {
        /** Somebody has entered the code that was sent to it. */
        VERIFIED,
        /** Whoever registered the organisation has seen to it. */
        VOUCHED_FOR,
        /** It is from before contact points were verified. */
        OLDER,
        /** It is not known to reach anybody: a code waits to be entered. */
        AWAITED
    }
}
