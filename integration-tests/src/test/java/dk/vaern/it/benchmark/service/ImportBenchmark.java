package dk.vaern.it.benchmark.service;

import dk.vaern.incident.imports.CsafImport;
import dk.vaern.it.benchmark.Benchmark;
import dk.vaern.it.benchmark.Stage;
import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.load.Load;
import dk.vaern.it.benchmark.load.Standing;
import dk.vaern.it.benchmark.load.Turns;
import dk.vaern.it.benchmark.load.Wire;
import dk.vaern.it.benchmark.report.Row;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Real advisories, each as a new warning, imported over HTTP by several clients. */
public final class ImportBenchmark implements Benchmark {

    private static final String IMPORT = "import";
    private static final String PARSE = "parsing";
    private static final String READ = "reading and checking";
    private static final int CLIENTS = 8;
    private static final double GOAL = 0.3;
    private static final double GOAL_PER_SECOND = 200;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> run(Stage stage) throws Exception {
        var advisories = Advisories.read();
        var csaf = new CsafImport();
        try (var world = World.begin()) {
            Service service = world.incidentService(Map.of());
            String token = world.token("national-centre.analyst");
            Contender imported = new Clients(IMPORT, _ -> importing(service, token, advisories));
            Contender parsed = new Clients(PARSE, _ -> () -> JSON.readTree(advisories.fresh()));
            Contender read = new Clients(READ, _ -> () -> csaf.read(advisories.fresh()));
            Turns turns = stage.turns();
            for (Contender contender : List.of(imported, parsed, read)) {
                turns.warm(contender, CLIENTS);
            }
            return rows(turns.hold(List.of(imported, parsed, read), CLIENTS), advisories);
        }
    }

    private static List<Row> rows(Standing standing, Advisories advisories) {
        String work = "import of real CSAF advisories over HTTP, %d clients (%s)".formatted(CLIENTS, advisories);
        double rate = standing.rate(IMPORT);
        return List.of(
                Row.within(
                        work,
                        "",
                        rate >= GOAL_PER_SECOND,
                        "≥ %.0f/s".formatted(GOAL_PER_SECOND),
                        "%,.0f/s".formatted(rate)),
                Row.atLeast(
                        work,
                        "parsing their JSON alone",
                        standing.ratio(IMPORT, PARSE),
                        GOAL,
                        standing.beside(IMPORT, PARSE)),
                Row.compared(
                        work,
                        "reading and checking them by CSAF's rules, in process, storing nothing",
                        standing.ratio(IMPORT, READ),
                        standing.beside(IMPORT, READ)));
    }

    private static Load.Client importing(Service service, String token, Advisories advisories) {
        Wire wire = Wire.to(service.address());
        return () -> wire.exchange(
                Wire.request("POST", "/api/v1/warnings/imports", token, CsafImport.MEDIA_TYPE, advisories.fresh()));
    }
}
