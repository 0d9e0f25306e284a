package dk.vaern.it.benchmark.service;

import dk.vaern.domain.incident.Incident;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What it costs that every token is checked, every request counted against its shares, and everything noted first. */
public final class ChecksBenchmark implements Benchmark {

    private static final String WITH = "with checks";
    private static final String WITHOUT = "without checks";
    private static final Map<String, Object> OFF = Map.of(
            "spring.main.sources", Unchecked.class.getName(),
            "vaern.audit.written", "false",
            "vaern.rate.organisation", "0",
            "vaern.rate.caller", "0",
            "vaern.rate.address", "0");
    /** At most a fifth. */
    private static final double GOAL = 0.8;

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (var world = World.begin()) {
            Service with = world.incidentService(Map.of());
            Service without = world.incidentService(OFF);
            String token = world.token(SampleIncident.RESPONDER);
            for (int clients : new int[] {1, 32}) {
                rows.add(row(stage, "POST", with, without, token, clients));
            }
            rows.add(row(stage, "GET", with, without, token, 8));
        }
        return rows;
    }

    private static Row row(Stage stage, String method, Service with, Service without, String token, int clients)
            throws Exception {
        Contender checked = new Clients(WITH, _ -> client(with, method, token));
        Contender unchecked = new Clients(WITHOUT, _ -> client(without, method, token));
        Turns turns = stage.turns();
        for (Contender contender : List.of(checked, unchecked, checked)) {
            turns.warm(contender, clients);
        }
        Standing standing = turns.hold(List.of(checked, unchecked), clients);
        String work = method.equals("POST") ? "append one event through HTTP" : "read an incident through HTTP";
        String against = "the same without: the token believed unread, no shares, no audit log";
        double ratio = standing.ratio(WITH, WITHOUT);
        String figures = standing.beside(WITH, WITHOUT);
        work += ", with tokens, shares and audit log, clients: " + clients;
        return method.equals("POST")
                ? Row.atLeast(work, against, ratio, GOAL, figures)
                : Row.compared(work, against, ratio, figures);
    }

    private static Load.Client client(Service service, String method, String token) throws Exception {
        var incident = SampleIncident.fresh();
        var report = incident.report();
        service.context().getBean(Commands.class).send(Incident.COMMANDS, report, SampleIncident.metadata(report));
        String path = "/api/v1/incidents/" + incident.id();
        boolean reads = method.equals("GET");
        byte[] body = reads ? new byte[0] : SampleIncident.observation().getBytes(StandardCharsets.UTF_8);
        byte[] request = Wire.request(method, reads ? path : path + "/observations", token, "application/json", body);
        Wire wire = Wire.to(service.address());
        return () -> wire.exchange(request);
    }
}
