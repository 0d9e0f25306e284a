package dk.vaern.it.benchmark.replay;

import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.eventstore.boot.Projection;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** A projection that writes nothing: what is left is the telling alone. */
public final class Parsed {

    static final String NAME = "parsed";

    private final LongAdder seen = new LongAdder();

    private Parsed() {}

    static Projection projection() {
        return new Projection(NAME, new Parsed());
    }

    @EventHandler
    void on(ObservationRecorded event) {
        seen.add(event.text().length());
    }

    @ResetHandler
    void reset() {
        seen.reset();
    }
}
