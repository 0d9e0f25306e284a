package dk.vaern.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Once around everything, by the examples that the descriptions show; then nothing may be a lie. */
class OpenApiTest {

    private static Stage stage;

    @BeforeAll
    static void begin() {
        stage = new Stage();
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @Test
    void what_the_descriptions_say_is_what_happens_and_the_other_way_round() {
        var tour = new Tour(stage);
        String warning = tour.go();
        new Duty(stage).goThrough();
        new Verification(stage).goThrough();
        new Afterwards(stage).goThrough();
        new IncidentRules(stage, tour, warning).breakAll();
        new Rules(stage).breakAll();
        List<String> surprises = stage.all().stream()
                .flatMap(calls -> new Doors(stage, calls).tryAll().stream())
                .toList();

        assertThat(surprises).as("answered otherwise than all operations do").isEmpty();
        assertThat(stage.lies()).as("answered, but not described").isEmpty();
        assertThat(stage.all().stream().flatMap(this::missing))
                .as("described, but never answered")
                .isEmpty();
    }

    /** The stream never ends, so it is looked at apart. */
    private Stream<String> missing(Calls calls) {
        return new Seen(calls.description(), stage.heardOf(calls))
                .missing().stream().filter(missing -> !missing.equals("followStream 200"));
    }

    @Test
    void the_stream_tells_what_the_description_says() throws IOException, InterruptedException {
        Description description = stage.incidents().description();
        stage.incidents().by(Tour.OWNER, "reportIncident").ok();
        EventStream stream = stage.stream(Tour.OWNER + ".responder");
        JsonNode media = description
                .operation("followStream")
                .node()
                .path("responses")
                .path(String.valueOf(stream.status()))
                .path("content")
                .path(stream.mediaType());
        JsonNode schema = media.at("/schema/x-event-data");
        assertThat(schema.isObject()).isTrue();
        assertThat(new Schemas(description, true).faults(schema, stream.data())).isEmpty();
    }

    @Test
    void each_description_is_valid_OpenAPI_and_leaves_nothing_out() {
        for (Calls calls : stage.all()) {
            var document = new Document31(calls.description());
            assertThat(calls.description().document().path("openapi").stringValue())
                    .startsWith("3.1");
            assertThat(document.faultsByStandard()).isEmpty();
            assertThat(document.silences()).isEmpty();
        }
    }

    @Test
    void all_mappings_are_described_and_nothing_else() {
        for (Service service : stage.services()) {
            assertThat(new Document31(Description.of(service.anonymous()))
                            .lines().stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
                    .containsExactlyInAnyOrderElementsOf(mappings(service));
        }
    }

    private static List<String> mappings(Service service) {
        return service
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        // People's own words, passed on by a gateway, are no part of the contract with programs.
                        .filter(path -> path.startsWith("/api/") && !path.endsWith("/callbacks/sms-replies"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();
    }

    /** Clients are generated from these: an id never changes, and is never used for something else. */
    @Test
    void the_ids_of_operations_stay() throws IOException {
        try (var lines = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("operations.txt"))) {
            assertThat(stage.all().stream().flatMap(calls -> new Document31(calls.description()).lines().stream()))
                    .containsExactlyElementsOf(new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
