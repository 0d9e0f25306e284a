package dk.vaern.it.world;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The 98 municipalities, the joint organisation, the national centre and a supplier, registered over HTTP. */
public record Organisations(Service service) {

    private static final int ALL = 101;

    /** Registers them, and waits until lists show them. */
    public void registerAll() {
        Api administrator = service.as("joint-municipal.administrator");
        for (String line : municipalities()) {
            int comma = line.indexOf(',');
            register(administrator, "municipality-" + line.substring(0, comma), line.substring(comma + 1));
        }
        register(administrator, "joint-municipal", "Den fælleskommunale cyberorganisation");
        register(administrator, "national-centre", "Det nationale analyse- og varslingscenter");
        register(administrator, "supplier-demo", "Demo-leverandøren");
        await().atMost(Duration.ofSeconds(20)).until(() -> known(administrator) == ALL);
    }

    private static void register(Api administrator, String id, String name) {
        administrator.post("/api/v1/organisations", """
                {"id": "%s", "name": "%s"}""".formatted(id, name)).expect(201);
        administrator
                .post("/api/v1/organisations/" + id + "/contact-points", """
                {"channel": "EMAIL", "address": "vagt@%s.example"}""".formatted(id))
                .expect(201);
    }

    private static int known(Api administrator) {
        return administrator
                .get("/api/v1/organisations?limit=200")
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static List<String> municipalities() {
        try (var in = Objects.requireNonNull(Organisations.class.getResourceAsStream("/municipalities.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
