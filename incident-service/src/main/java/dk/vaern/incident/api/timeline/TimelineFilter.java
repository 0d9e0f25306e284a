package dk.vaern.incident.api.incident;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.incident.view.sharing.Moment;
import dk.vaern.incident.view.timeline.TimelineQuery;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is asked for, and through whose eyes.
 *
 * @param at an instant or a position; absent: now
 * @param as an organisation whose view it is to be; absent: the caller's
 * @param order {@code asc} (oldest first) or {@code desc}
 * @param kind stored event names; absent: all
 */
record TimelineFilter(
        @Nullable Moment at,
        @Nullable OrganisationId as,
        @Nullable OrderText order,
        @Nullable Set<String> kind) {

    /** {@code asc} or {@code desc}. */
    record OrderText(String value) {
        OrderText {
            if (!value.equals("asc") && !value.equals("desc")) {
                throw new IllegalArgumentException("must be asc or desc");
            }
        }
    }

    TimelineQuery.Order orderOrOldest() {
        return order != null && order.value().equals("desc") ? TimelineQuery.Order.DESC : TimelineQuery.Order.ASC;
    }

    Set<String> kinds() {
        return kind == null ? Set.of() : kind;
    }
}
