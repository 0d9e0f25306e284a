package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionRefusal;
import dk.vaern.domain.action.ActionVisibility;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Sights;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One response action, straight from the record: never behind what was answered. */
@Component
public class ActionPictures {

    private final RecordReader record;
    private final Sights sights;

    ActionPictures(RecordReader record, Sights sights) {
        this.record = record;
        this.sights = sights;
    }

    /** @throws Refused {@link ActionRefusal#NOT_FOUND} when it is not there, or not for them */
    public ActionPicture see(ActionId action, Viewer viewer) {
        List<StoredEvent> events = record.byAggregate(action.toString(), 0);
        return events.isEmpty() ? notFound() : see(events, events.getFirst(), viewer);
    }

    /**
     * The action that something happened to.
     *
     * @param entry what happened: what is shown of it is shown by those who may see it
     * @throws Refused {@link ActionRefusal#NOT_FOUND} when that is not for them
     */
    public ActionPicture see(ActionId action, StoredEvent entry, Viewer viewer) {
        return see(record.byAggregate(action.toString(), 0), entry, viewer);
    }

    private ActionPicture see(List<StoredEvent> events, StoredEvent entry, Viewer viewer) {
        return fold(events)
                .filter(row -> ActionVisibility.maySee(
                        viewer.organisation(),
                        row.memory(),
                        seesEntry(row.memory().context(), entry, viewer)))
                .map(ActionPicture::of)
                .orElseGet(ActionPictures::notFound);
    }

    private boolean seesEntry(ActionContext context, StoredEvent entry, Viewer viewer) {
        return context instanceof ActionContext.OfIncident incident
                && sights.look(incident.incidentId(), viewer)
                        .filter(sight -> sight.sees(entry))
                        .isPresent();
    }

    private static Optional<ActionRow> fold(List<StoredEvent> events) {
        ActionRow row = null;
        for (StoredEvent stored : events) {
            var moment = new ActionRow.Moment(stored.position(), stored.version(), stored.recordedAt());
            if (stored.payload() instanceof ActionProposed proposed) {
                row = ActionRow.of(proposed, moment);
            } else if (row != null && stored.payload() instanceof ActionEvent event) {
                row = row.after(event, moment);
            }
        }
        return Optional.ofNullable(row);
    }

    private static ActionPicture notFound() {
        throw new Refused(ActionRefusal.NOT_FOUND);
    }
}
