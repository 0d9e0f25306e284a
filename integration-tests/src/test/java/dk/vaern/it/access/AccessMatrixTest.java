package dk.vaern.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.access.scene.Hands;
import dk.vaern.it.access.scene.Scene;
import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the running services, by what their descriptions say of themselves, against {@code matrix.txt}. */
class AccessMatrixTest {

    private static final World WORLD = World.begin();
    private static final Map<String, Service> SERVICES = new LinkedHashMap<>();
    private static final Map<String, Description> DESCRIPTIONS = new HashMap<>();

    @BeforeAll
    static void begin() {
        SERVICES.put("incident-service", WORLD.incidentService(Map.of()));
        SERVICES.put("notification-service", WORLD.notificationService(Map.of()));
        SERVICES.forEach((name, service) -> DESCRIPTIONS.put(name, Description.of(service.anonymous())));
    }

    @AfterAll
    static void end() {
        WORLD.close();
    }

    private static Service service(String name) {
        return Objects.requireNonNull(SERVICES.get(name));
    }

    private static Description description(String name) {
        return Objects.requireNonNull(DESCRIPTIONS.get(name));
    }

    @Test
    void every_operation_has_its_row_with_its_roles_and_every_row_its_operation() {
        SERVICES.keySet().forEach(name -> {
            Map<String, Set<String>> described = new TreeMap<>();
            description(name)
                    .operations()
                    .forEach(operation -> described.put(operation.id(), Set.copyOf(operation.roles())));
            Map<String, Set<String>> written = new TreeMap<>();
            Matrix.of(name).rows().values().forEach(row -> written.put(row.operation(), claims(row)));
            assertThat(written).as(name).isEqualTo(described).isNotEmpty();
        });
    }

    private static Set<String> claims(Row row) {
        return Set.copyOf(row.roles().stream().map(role -> role.claim()).toList());
    }

    @Test
    void every_row_names_every_place_where_its_operation_takes_an_id() {
        SERVICES.keySet().forEach(name -> {
            Description description = description(name);
            Matrix matrix = Matrix.of(name);
            for (Operation operation : description.operations()) {
                Row row = Objects.requireNonNull(matrix.rows().get(operation.id()), operation.id());
                assertThat(row.places().keySet())
                        .as(operation.id())
                        .containsExactlyInAnyOrderElementsOf(
                                Places.of(description, operation).all());
            }
        });
    }

    @Test
    void every_cell_is_answered_as_its_row_says_and_what_is_hidden_like_what_never_was() {
        Scene scene = Scene.set(new Hands(
                service("incident-service"), service("notification-service"), description("incident-service")));
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        SERVICES.forEach((name, service) -> {
            var round = new Round(service, description(name), scene, Matrix.of(name));
            List<String> wrong = round.go();
            assertThat(wrong).as(name).isEmpty();
            round.counts().forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
        });
        System.out.printf(
                "Access matrix: %d cells, %d callers: %s%n",
                counts.values().stream().mapToLong(Long::longValue).sum(),
                Caller.all().size(),
                counts);
        assertThat(counts.values()).allMatch(count -> count > 0);
    }
}
