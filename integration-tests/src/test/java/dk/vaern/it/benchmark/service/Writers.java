package dk.vaern.it.benchmark.service;

import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.it.benchmark.load.Latencies;
import dk.vaern.it.benchmark.load.Load;
import dk.vaern.it.benchmark.load.Pace;
import dk.vaern.it.benchmark.subject.SampleIncident;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Those who give commands to one node, and remember when each was answered. */
final class Writers {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final double NANOS = 1e9;

    private final Service node;
    private final List<BoardWatch> boards;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    /** @param boards of all nodes: any of them may have the projection */
    Writers(Service node, List<BoardWatch> boards) {
        this.node = node;
        this.boards = boards;
    }

    /** How many events a second the node appends and all its projections and policies handle, when both are pushed. */
    double atFullSpeed(int clients, Duration time) throws InterruptedException {
        var done = new AtomicLong();
        List<Load.Client> counted = observers(clients).stream()
                .<Load.Client>map(client -> () -> {
                    client.once();
                    done.incrementAndGet();
                })
                .toList();
        long began = System.nanoTime();
        Load.perSecond(counted, time);
        awaitAll();
        return done.get() / ((System.nanoTime() - began) / NANOS);
    }

    /** From each answer until the board was committed. */
    Latencies latencies(int clients, Pace pace) throws InterruptedException {
        List<Load.Client> observers = observers(clients);
        answered.clear();
        pace.keep(observers);
        awaitAll();
        List<Long> nanos = new ArrayList<>();
        answered.forEach((causation, at) -> boards.stream()
                .flatMap(board -> Stream.ofNullable(board.committedAt(causation)))
                .min(Long::compare)
                .ifPresent(committed -> nanos.add(Math.max(0, committed - at))));
        if (nanos.size() < answered.size()) {
            throw new IllegalStateException("%d of %d events never came onto the board"
                    .formatted(answered.size() - nanos.size(), answered.size()));
        }
        return Latencies.ofNanos(nanos);
    }

    private List<Load.Client> observers(int count) {
        return Stream.generate(SampleIncident::fresh)
                .limit(count)
                .map(incident -> {
                    send(incident.report());
                    return (Load.Client) () -> send(incident.observe());
                })
                .toList();
    }

    private void send(IncidentCommand command) {
        Map<String, String> metadata = SampleIncident.metadata(command);
        node.context().getBean(Commands.class).send(Incident.COMMANDS, command, metadata);
        answered.put(metadata.getOrDefault(EventMetadata.CAUSATION, ""), System.nanoTime());
    }

    private void awaitAll() {
        Processors processors = node.context().getBean(Processors.class);
        long head = node.context().getBean(RecordReader.class).head();
        for (String name : processors.names()) {
            if (!processors.awaitPosition(name, head, BOUND)) {
                throw new IllegalStateException(name + " does not keep up");
            }
        }
    }
}
