package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningRefusal;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One warning, straight from the record: never behind what was answered. */
@Component
public class WarningPictures {

    private final RecordReader record;

    WarningPictures(RecordReader record) {
        this.record = record;
    }

    /** @throws Refused {@link WarningRefusal#NOT_FOUND} when it is not there, or not for them */
    public WarningPicture see(WarningId warning, Viewer viewer) {
        return fold(warning)
                .filter(row -> row.isVisibleTo(viewer))
                .map(WarningPicture::of)
                .orElseThrow(() -> new Refused(WarningRefusal.NOT_FOUND));
    }

    private Optional<WarningRow> fold(WarningId warning) {
        Optional<WarningRow> row = Optional.empty();
        for (StoredEvent stored : record.byAggregate(warning.toString(), 0)) {
            if (stored.payload() instanceof WarningEvent event) {
                var moment = new WarningRow.Moment(stored.position(), stored.version(), stored.recordedAt());
                row = row.isEmpty() ? WarningRow.begin(event, moment) : row.map(before -> before.after(event, moment));
            }
        }
        return row;
    }
}
