package dk.vaern.incident.view.timeline;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.visibility.Sharing;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pages of an incident's timeline, straight from the record, each entry through the one rule. */
@Component
public class Timelines {

    private static final Set<String> LINKS = Set.of(EventCatalogue.nameOf(WarningLinked.class));

    private final Sights sights;
    private final WarningGate warnings;
    private final RecordReader record;
    private final TimelinePages pages;

    Timelines(Sights sights, WarningGate warnings, RecordReader record, TimelinePages pages) {
        this.sights = sights;
        this.warnings = warnings;
        this.record = record;
        this.pages = pages;
    }

    /**
     * One page.
     *
     * @param current the sharing under whose label its entries are shown
     * @param warnings the labels of the warnings that are linked, by their ids
     */
    public record Visible(List<StoredEvent> events, Sharing current, Map<String, Tlp> warnings) {

        /** What comes of a warning is no less strict than the warning. */
        public Tlp label(StoredEvent event) {
            Tlp source = warnings.getOrDefault(event.metadata().getOrDefault("correlation", ""), Tlp.CLEAR);
            return Entries.label(event, current).strictest(source);
        }
    }

    /** @throws dk.vaern.domain.kernel.Refused when the incident is not there, or not for them */
    public Visible page(IncidentId incident, Lens lens, TimelineQuery query) {
        Sight sight = sights.open(incident, lens);
        Map<String, Tlp> linked = linked(incident, sight);
        Set<String> sources = new HashSet<>(linked.keySet());
        sources.add(incident.toString());
        List<StoredEvent> found = pages.page(sources, sight.upTo(), query, event -> isVisible(event, incident, sight));
        return new Visible(found, sight.current(), linked);
    }

    /** The label of an entry of this incident that the viewer may see; empty when there is none. */
    public Optional<Tlp> labelOf(UUID entry, IncidentId incident, Viewer viewer) {
        Sight sight = sights.open(incident, Lens.now(viewer));
        return record.byEventId(entry.toString())
                .filter(found -> incident.toString().equals(found.metadata().get("correlation")))
                .filter(sight::sees)
                .map(found -> Entries.label(found, sight.current()));
    }

    /** The warnings linked to it by then that may be seen themselves, with their labels. */
    private Map<String, Tlp> linked(IncidentId incident, Sight sight) {
        Map<String, Tlp> found = new HashMap<>();
        for (StoredEvent event : record.byCorrelation(incident.toString(), LINKS, sight.upTo())) {
            if (event.payload() instanceof WarningLinked linked
                    && sight.sees(event)
                    && isReadable(linked.warningId(), sight)) {
                found.put(linked.warningId().toString(), warnings.label(linked.warningId()));
            }
        }
        return found;
    }

    private boolean isReadable(WarningId warning, Sight sight) {
        return warnings.isVisible(warning, sight.viewer(), Long.MAX_VALUE)
                && (sight.then() == null
                        || warnings.isVisible(
                                warning, Viewer.organisation(sight.then().organisation()), sight.upTo()));
    }

    private static boolean isVisible(StoredEvent event, IncidentId incident, Sight sight) {
        boolean own = incident.toString().equals(event.metadata().get("correlation"));
        return (own || isOfLinkedWarning(event, sight)) && sight.sees(event);
    }

    /** Of a linked warning: what it says, how the incident's owner of that time was told of it, and what it answered. */
    private static boolean isOfLinkedWarning(StoredEvent event, Sight sight) {
        return switch (event.payload()) {
            case WarningEvent.WarningPublished _,
                    WarningEvent.WarningRevised _,
                    WarningEvent.WarningWithdrawn _,
                    WarningEvent.WarningExpired _ -> true;
            case ReceiptEvent receipt -> receipt.receiptId().organisation().equals(sight.ownerAt(event.position()));
            // Whoever is told stands as the organisation of all that becomes of it.
            case NotificationEvent _, EscalationEvent _ ->
                Entries.author(event).organisation().equals(sight.ownerAt(event.position()));
            default -> false;
        };
    }
}
