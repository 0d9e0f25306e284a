package dk.vaern.it.fault;

import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.eventstore.boot.Policy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;

/** A policy that cannot stomach some observations, until it is repaired. */
final class Poison {

    static final String NAME = "taste-observations";
    static final String POISONOUS = "gift";

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private volatile boolean repaired;

    Policy policy() {
        return new Policy(NAME, this);
    }

    @EventHandler
    void on(ObservationRecorded observation) {
        if (!repaired && observation.text().contains(POISONOUS)) {
            throw new IllegalStateException("cannot stomach: " + observation.text());
        }
        handled.add(observation.text());
    }

    void repair() {
        repaired = true;
    }

    void breakAgain() {
        repaired = false;
    }

    List<String> handled() {
        return List.copyOf(handled);
    }
}
