package dk.vaern.incident.view.timeline;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Entries;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.timeline.TimelineQuery.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages of an incident's timeline, straight from the record, each entry through the one rule. */
@Component
public class Timelines {

    private static final int LEAST_READ = 64;
    private static final Set<String> LINKS = Set.of(EventCatalogue.nameOf(WarningLinked.class));

    private final Sights sights;
    private final WarningGate warnings;
    private final RecordReader record;

    Timelines(Sights sights, WarningGate warnings, RecordReader record) {
        this.sights = sights;
        this.warnings = warnings;
        this.record = record;
    }

    /** One page, and the sight under which its entries may be shown. */
    public record Visible(List<StoredEvent> events, Sight sight) {}

    /** @throws dk.vaern.domain.kernel.Refused when the incident is not there, or not for them */
    public Visible page(IncidentId incident, Lens lens, TimelineQuery query) {
        Sight sight = sights.open(incident, lens);
        Set<String> sources = sources(incident, sight);
        List<StoredEvent> found = new ArrayList<>();
        long after = query.after();
        int read = Math.max(LEAST_READ, query.limit());
        List<StoredEvent> page;
        do {
            page = read(sources, after, sight.upTo(), query.order(), read);
            page.stream()
                    .filter(event -> isWanted(event, query.kinds()) && isVisible(event, incident, sight))
                    .forEach(found::add);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == read && found.size() < query.limit());
        return new Visible(List.copyOf(found.subList(0, Math.min(found.size(), query.limit()))), sight);
    }

    private List<StoredEvent> read(Set<String> sources, long after, long upTo, Order order, int limit) {
        return switch (order) {
            case ASC -> record.byCorrelation(sources, after, upTo, limit);
            case DESC -> record.byCorrelationDescending(sources, after == 0 ? upTo : after - 1, limit);
        };
    }

    /** The incident's own entries, and those of the warnings linked to it by then that may be seen themselves. */
    private Set<String> sources(IncidentId incident, Sight sight) {
        Set<String> sources = new HashSet<>();
        sources.add(incident.toString());
        for (StoredEvent event : record.byAggregate(incident.toString(), LINKS)) {
            if (event.position() <= sight.upTo()
                    && event.payload() instanceof WarningLinked linked
                    && sight.sees(Entries.of(event, sight.current()))
                    && isReadable(linked.warningId(), sight)) {
                sources.add(linked.warningId().toString());
            }
        }
        return sources;
    }

    private boolean isReadable(WarningId warning, Sight sight) {
        return warnings.isVisible(warning, sight.viewer(), Long.MAX_VALUE)
                && (sight.then() == null
                        || warnings.isVisible(
                                warning, Viewer.organisation(sight.then().organisation()), sight.upTo()));
    }

    private static boolean isWanted(StoredEvent event, Set<String> kinds) {
        return kinds.isEmpty() || kinds.contains(event.name());
    }

    private static boolean isVisible(StoredEvent event, IncidentId incident, Sight sight) {
        boolean own = incident.toString().equals(event.metadata().get("correlation"));
        return (own || isOfLinkedWarning(event, sight)) && sight.sees(Entries.of(event, sight.current()));
    }

    /** Of a linked warning: what it says, and what the incident's owner answered. */
    private static boolean isOfLinkedWarning(StoredEvent event, Sight sight) {
        return switch (event.payload()) {
            case WarningEvent.WarningPublished _,
                    WarningEvent.WarningRevised _,
                    WarningEvent.WarningWithdrawn _,
                    WarningEvent.WarningExpired _ -> true;
            case ReceiptEvent receipt ->
                receipt.receiptId().organisation().equals(sight.current().owner());
            default -> false;
        };
    }
}
