package dk.vaern.it.world;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 98 municipalities, the joint organisation, the national centre and a supplier, registered over HTTP. */
public record Organisations(Service service) {

    private static final int ALL = 101;
    private static final Map<String, String> OTHERS = Map.of(
            "joint-municipal", "Den fælleskommunale cyberorganisation",
            "national-centre", "Det nationale analyse- og varslingscenter",
            "supplier-demo", "Demo-leverandøren");

    /** Registers them, each reached by mail, and waits until lists show them. */
    public void registerAll() {
        registerAll(Contact::mail);
    }

    /** @param contact how an organisation is reached, by its id */
    public void registerAll(Function<String, Contact> contact) {
        Api administrator = service.as("joint-municipal.administrator");
        for (String line : municipalities()) {
            int comma = line.indexOf(',');
            String id = "municipality-" + line.substring(0, comma);
            register(administrator, id, line.substring(comma + 1), contact.apply(id));
        }
        OTHERS.forEach((id, name) -> register(administrator, id, name, contact.apply(id)));
        await().atMost(Duration.ofSeconds(20)).until(() -> known(administrator) == ALL);
    }

    /** Registers one that is reached like this, which whoever registers it vouches for; or not at all. */
    public static void register(Api administrator, String id, String name, Contact... contacts) {
        String ways = Arrays.stream(contacts)
                .map(contact -> """
                        {"channel": "%s", "address": "%s"}""".formatted(contact.way(), contact.address()))
                .collect(Collectors.joining(", "));
        administrator
                .post("/api/v1/organisations", """
                {"id": "%s", "name": "%s", "contactPoints": [%s]}""".formatted(id, name, ways))
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
