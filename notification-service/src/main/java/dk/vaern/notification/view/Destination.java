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
 * @param lastSuccessAt absent: never
 * @param lastFailureAt absent: never
 * @param lastFailure what went wrong then
 */
public record Destination(
        @NotedAs("contact-points") UUID id,
        ContactPoint.Channel channel,
        Urgency from,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure) {}
