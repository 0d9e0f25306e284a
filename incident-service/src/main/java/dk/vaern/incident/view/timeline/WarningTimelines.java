package dk.vaern.incident.view.timeline;

import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningMemory;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Entries;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Moments;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.sharing.WarningHistory;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages of a warning's timeline: what it said when, who was told in which way, and who answered what. */
@Component
public class WarningTimelines {

    private final WarningGate gate;
    private final Moments moments;
    private final TimelinePages pages;

    WarningTimelines(WarningGate gate, Moments moments, TimelinePages pages) {
        this.gate = gate;
        this.moments = moments;
        this.pages = pages;
    }

    /** One page, and the label under which its entries are shown. */
    public record Visible(List<StoredEvent> events, Tlp label) {}

    /** @throws Refused {@link WarningRefusal#NOT_FOUND} when it is not there, was not there then, or is not for them */
    public Visible page(WarningId warning, Lens lens, TimelineQuery query) {
        WarningHistory history = gate.openHistory(warning, lens.viewer());
        WarningMemory now = history.latest().remembered().orElseThrow(WarningTimelines::notFound);
        lens.requireMayLook(now.issuer());
        long upTo = moments.lastPosition(lens.moment());
        Viewer then = lens.as() == null ? lens.viewer() : Viewer.organisation(lens.as());
        if (!history.at(upTo).isVisibleTo(then)) {
            throw notFound();
        }
        List<StoredEvent> found = pages.page(
                Set.of(warning.toString()),
                upTo,
                query,
                event -> shows(event, history, lens.viewer(), Long.MAX_VALUE) && shows(event, history, then, upTo));
        return new Visible(found, now.tlp());
    }

    private static boolean shows(StoredEvent event, WarningHistory history, Viewer viewer, long asOf) {
        return history.shows(event.position(), viewer, asOf) && concerns(event, viewer.organisation());
    }

    /** An organisation's answers, and the messages to it, are its own and those' who watch the shared picture. */
    private static boolean concerns(StoredEvent event, OrganisationId viewer) {
        return switch (event.payload()) {
            case WarningEvent _ -> true;
            case ReceiptEvent receipt ->
                ReceiptVisibility.maySee(viewer, receipt.receiptId().organisation());
            // What is recorded of a message is recorded in the name of the organisation that it is for.
            case NotificationEvent _, EscalationEvent _ ->
                ReceiptVisibility.maySee(viewer, Entries.author(event).organisation());
            default -> false;
        };
    }

    private static Refused notFound() {
        return new Refused(WarningRefusal.NOT_FOUND);
    }
}
