package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.domain.warning.WarningState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a warning for somebody who looks, or answers as if it had never existed. */
@Component
public class WarningGate {

    private final RecordReader record;

    WarningGate(RecordReader record) {
        this.record = record;
    }

    /**
     * The warning as it stands.
     *
     * @throws Refused {@link WarningRefusal#NOT_FOUND} when it is not there, or not for them
     */
    public WarningState open(WarningId warning, Viewer viewer) {
        return openHistory(warning, viewer).latest();
    }

    /**
     * The warning as it stands and stood.
     *
     * @throws Refused {@link WarningRefusal#NOT_FOUND} when it is not there, or not for them
     */
    public WarningHistory openHistory(WarningId warning, Viewer viewer) {
        WarningHistory history = history(warning);
        if (!history.latest().isVisibleTo(viewer)) {
            throw new Refused(WarningRefusal.NOT_FOUND);
        }
        return history;
    }

    /** May the viewer see the warning, as it stood at the position? */
    public boolean isVisible(WarningId warning, Viewer viewer, long upTo) {
        return history(warning).at(upTo).isVisibleTo(viewer);
    }

    /** The label of a warning as it stands. */
    public Tlp label(WarningId warning) {
        return history(warning).label();
    }

    private WarningHistory history(WarningId warning) {
        List<WarningHistory.Step> steps = new ArrayList<>();
        WarningState state = new WarningState.Unwritten();
        for (StoredEvent event : record.byAggregate(warning.toString(), 0)) {
            if (event.payload() instanceof WarningEvent change) {
                state = state.after(change);
                steps.add(new WarningHistory.Step(event.position(), state));
            }
        }
        return new WarningHistory(List.copyOf(steps));
    }
}
