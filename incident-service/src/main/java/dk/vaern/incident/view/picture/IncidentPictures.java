package dk.vaern.incident.view.picture;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Incidents as they stand or stood, straight from the record: never behind what was answered. */
@Component
public class IncidentPictures {

    private final Sights sights;
    private final RecordReader record;

    IncidentPictures(Sights sights, RecordReader record) {
        this.sights = sights;
        this.record = record;
    }

    /** @throws Refused {@link IncidentRefusal#NOT_FOUND} when it is not there, was not there then, or is not for them */
    public IncidentPicture see(IncidentId incident, Lens lens) {
        Sight sight = sights.open(incident, lens);
        StoredEvent last = last(incident, sight.upTo());
        if (!sight.seesMoment(last)) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        // Read before the events: a version that is behind them refuses a write, one ahead would let it through.
        long version = record.version(incident.toString(), last.position());
        var fold = new PictureFold(sight::sees);
        record.byCorrelation(incident.toString(), PictureFold.NAMES, last.position())
                .forEach(fold::add);
        return fold.picture(version, last.position());
    }

    /** @throws Refused as the incident itself would, when it is closed or merged and takes no more work */
    public void requireOpen(IncidentId incident) {
        long version = record.version(incident.toString());
        var fold = new PictureFold(_ -> false);
        record.byCorrelation(incident.toString(), PictureFold.NAMES, Long.MAX_VALUE)
                .forEach(fold::add);
        fold.refusalOfWork().ifPresent(refusal -> {
            throw new Refused(refusal, version);
        });
    }

    private StoredEvent last(IncidentId incident, long upTo) {
        return record
                .byCorrelationDescending(Set.of(incident.toString()), upTo == Long.MAX_VALUE ? upTo : upTo + 1, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(IncidentRefusal.NOT_FOUND));
    }
}
