package dk.vaern.incident.api.timeline;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Moment;
import dk.vaern.incident.view.timeline.TimelineQuery;
import dk.vaern.web.openapi.Form;
import dk.vaern.web.page.PageRequest;
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
public record TimelineFilter(
        @Nullable Moment at,
        @Nullable OrganisationId as,
        @Nullable OrderText order,
        @Nullable Set<String> kind) {

    /** {@code asc} or {@code desc}. */
    @Form(oneOf = {"asc", "desc"})
    public record OrderText(String value) {
        public OrderText {
            if (!value.equals("asc") && !value.equals("desc")) {
                throw new IllegalArgumentException("must be asc or desc");
            }
        }
    }

    public Lens lens(Actor actor) {
        return new Lens(Viewer.of(actor), at == null ? new Moment.Now() : at, as);
    }

    /** The query for this page, and one entry more, which tells whether there is a next. */
    public TimelineQuery query(PageRequest page) {
        var direction =
                order != null && order.value().equals("desc") ? TimelineQuery.Order.DESC : TimelineQuery.Order.ASC;
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return new TimelineQuery(direction, after, page.beyond(), kind == null ? Set.of() : kind);
    }
}
