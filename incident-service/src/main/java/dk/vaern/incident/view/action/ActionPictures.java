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
        return fold(action)
                .filter(row -> ActionVisibility.maySee(
                        viewer.organisation(),
                        row.memory(),
                        seesIncident(row.memory().context(), viewer)))
                .map(ActionPicture::of)
                .orElseThrow(() -> new Refused(ActionRefusal.NOT_FOUND));
    }

    private boolean seesIncident(ActionContext context, Viewer viewer) {
        return switch (context) {
            case ActionContext.OfIncident incident -> sights.isVisible(incident.incidentId(), viewer);
            case ActionContext.OfCampaign _ -> false;
        };
    }

    private Optional<ActionRow> fold(ActionId action) {
        ActionRow row = null;
        for (StoredEvent stored : record.byAggregate(action.toString(), 0)) {
            var moment = new ActionRow.Moment(stored.position(), stored.version(), stored.recordedAt());
            if (stored.payload() instanceof ActionProposed proposed) {
                row = ActionRow.of(proposed, moment);
            } else if (row != null && stored.payload() instanceof ActionEvent event) {
                row = row.after(event, moment);
            }
        }
        return Optional.ofNullable(row);
    }
}
