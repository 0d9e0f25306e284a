package dk.vaern.incident.view.picture;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Named;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Entries;
import dk.vaern.incident.view.sharing.Lens;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Incidents as they stand or stood, straight from the record: never behind what was answered. */
@Component
public class IncidentPictures {

    private static final int PAGE = 500;

    private final Sights sights;
    private final RecordReader record;

    IncidentPictures(Sights sights, RecordReader record) {
        this.sights = sights;
        this.record = record;
    }

    /** @throws Refused {@link IncidentRefusal#NOT_FOUND} when it is not there, was not there then, or is not for them */
    public IncidentPicture see(IncidentId incident, Lens lens) {
        Sight sight = sights.open(incident, lens);
        var fold = new PictureFold(event -> sight.sees(Entries.of(event, sight.current())));
        StoredEvent last = foldAll(incident, sight.upTo(), fold);
        if (!sight.sees(moment(last, sight))) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        return fold.picture();
    }

    private StoredEvent foldAll(IncidentId incident, long upTo, PictureFold fold) {
        StoredEvent last = null;
        List<StoredEvent> page;
        do {
            long after = last == null ? 0 : last.position();
            page = record.byCorrelation(Set.of(incident.toString()), after, upTo, PAGE);
            page.forEach(fold::add);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
        if (last == null) {
            throw new Refused(IncidentRefusal.NOT_FOUND);
        }
        return last;
    }

    /** The moment itself, as an entry: who was given the history from later on does not see how it stood before. */
    private static Entry moment(StoredEvent last, Sight sight) {
        return new Entry(
                last.recordedAt(), Tlp.CLEAR, new Named("-", sight.current().owner()), Set.of());
    }
}
