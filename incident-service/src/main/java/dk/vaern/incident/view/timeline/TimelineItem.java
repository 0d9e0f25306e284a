package dk.vaern.incident.view.timeline;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param position where it stands in the record; {@code at=<position>} shows the incident right after it
 * @param kind the stored event's name
 * @param occurredAt what people say; when nobody said, the same as {@code recordedAt}
 * @param recordedAt what the store says
 * @param organisation the organisation that recorded it
 * @param tlp the label that decided whether it is shown
 * @param text one sentence for people
 * @param data the entry's own fields
 * @param causedBy the id of the event or request that led to it
 * @param corrects the id of the entry that this one corrects
 */
public record TimelineItem(
        long position,
        UUID id,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        By actor,
        OrganisationId organisation,
        Tlp tlp,
        String text,
        Map<String, Object> data,
        @Nullable String causedBy,
        @Nullable UUID corrects) {

    /** Who recorded it; no name, the identity provider knows it. */
    public record By(String subject, String role, OrganisationId organisation) {}
}
