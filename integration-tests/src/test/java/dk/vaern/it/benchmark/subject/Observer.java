package dk.vaern.it.benchmark.subject;

import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.it.benchmark.load.Load;
import java.util.function.Consumer;

/**
 * A client with an incident of its own, to which it adds one observation after another. After a hundred events it goes on
 * with a new one, so that whoever reads an aggregate's history for each command does not read an ever longer one.
 */
public final class Observer implements Load.Client {

    private static final int EVENTS = 100;

    private final Consumer<IncidentCommand> desk;
    private SampleIncident incident = SampleIncident.fresh();
    private int events;

    /** @param desk gives the command and returns when it is answered */
    public Observer(Consumer<IncidentCommand> desk) {
        this.desk = desk;
        desk.accept(incident.report());
        events = 1;
    }

    @Override
    public void once() {
        if (events == EVENTS) {
            incident = SampleIncident.fresh();
            events = 0;
        }
        desk.accept(events++ == 0 ? incident.report() : incident.observe());
    }
}
