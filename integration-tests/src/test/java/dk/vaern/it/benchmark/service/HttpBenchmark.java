package dk.vaern.it.benchmark.service;

import dk.vaern.domain.incident.Incident;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.append.RawInsert;
import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.load.Load;
import dk.vaern.it.benchmark.load.Standing;
import dk.vaern.it.benchmark.load.Turns;
import dk.vaern.it.benchmark.load.Wire;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.benchmark.subject.SampleIncident;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One event to an existing incident by a request with a token; the service runs all its projections and policies beside it. */
public final class HttpBenchmark implements Benchmark {

    private static final String WORK =
            "append one event through HTTP with a token, all checks, projections and policies running, 32 connections";
    private static final String APPEND = "POST observations";
    private static final String NOTHING = "POST nothing";
    private static final int CONNECTIONS = 32;
    private static final double GOAL_BESIDE_INSERT = 0.4;
    private static final double GOAL_BESIDE_NOTHING = 0.6;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        try (var world = World.begin();
                var raw = RawInsert.begin()) {
            Service service = world.incidentService(Map.of("spring.main.sources", Nothing.class.getName()));
            String token = world.token(SampleIncident.RESPONDER);
            Contender append = new Clients(APPEND, _ -> observer(service, token));
            Contender nothing = new Clients(NOTHING, number -> idler(service, token, number));
            Turns turns = stage.turns();
            for (Contender contender : List.of(nothing, append, raw, append)) {
                turns.warm(contender, CONNECTIONS);
            }
            return rows(turns.hold(List.of(append, nothing, raw), CONNECTIONS));
        }
    }

    private static List<Row> rows(Standing standing) {
        return List.of(
                Row.atLeast(
                        WORK,
                        "the same row by plain inserts",
                        standing.ratio(APPEND, RawInsert.NAME),
                        GOAL_BESIDE_INSERT,
                        standing.beside(APPEND, RawInsert.NAME)),
                Row.atLeast(
                        WORK,
                        "an endpoint that does nothing behind the same security",
                        standing.ratio(APPEND, NOTHING),
                        GOAL_BESIDE_NOTHING,
                        standing.beside(APPEND, NOTHING)));
    }

    private static Load.Client observer(Service service, String token) {
        var incident = SampleIncident.fresh();
        var report = incident.report();
        service.context().getBean(Commands.class).send(Incident.COMMANDS, report, SampleIncident.metadata(report));
        return client(service, token, "/api/v1/incidents/" + incident.id() + "/observations");
    }

    private static Load.Client idler(Service service, String token, int number) {
        return client(service, token, Nothing.PATH + number);
    }

    private static Load.Client client(Service service, String token, String path) {
        byte[] body = SampleIncident.observation().getBytes(StandardCharsets.UTF_8);
        byte[] request = Wire.request("POST", path, token, "application/json", body);
        Wire wire = Wire.to(service.address());
        return () -> wire.exchange(request);
    }
}
