package dk.vaern.it.benchmark.service;

import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.it.benchmark.subject.SampleIncident;
import dk.vaern.it.world.World.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An incident with so many entries.
 *
 * @param moments of its history, evenly over its entries
 */
record LongIncident(String path, int entries, List<Instant> moments) {

    private static final int MOMENTS = 200;

    static LongIncident of(Service service, int entries) {
        var incident = SampleIncident.fresh();
        send(service, incident.report());
        List<Instant> moments = new ArrayList<>();
        for (int entry = 1; entry < entries; entry++) {
            send(service, incident.observe());
            if (entry % Math.max(1, entries / MOMENTS) == 0) {
                moments.add(Instant.now());
            }
        }
        return new LongIncident("/api/v1/incidents/" + incident.id(), entries, moments);
    }

    String firstPage() {
        return path + "/timeline";
    }

    String pageAtAnyInstant() {
        return path + "/timeline?order=desc&at=" + anyInstant();
    }

    String stateAtAnyInstant() {
        return path + "?at=" + anyInstant();
    }

    private Instant anyInstant() {
        return moments.get(ThreadLocalRandom.current().nextInt(moments.size()));
    }

    private static void send(Service service, IncidentCommand command) {
        service.context().getBean(Commands.class).send(Incident.COMMANDS, command, SampleIncident.metadata(command));
    }
}
