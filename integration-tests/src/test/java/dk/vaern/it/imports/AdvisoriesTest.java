package dk.vaern.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every advisory that lies beside the project, or the few that are in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdvisoriesTest {

    private static final String CSAF = "application/csaf+json";
    private static final JsonMapper JSON = new JsonMapper();

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Api analyst = service.as("national-centre.analyst");

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void each_becomes_one_warning_and_a_second_time_changes_nothing() throws IOException {
        Set<String> warnings = new HashSet<>();
        for (Path document : documents()) {
            byte[] bytes = Files.readAllBytes(document);
            var first = analyst.post("/api/v1/warnings/imports", bytes, CSAF)
                    .expect(201)
                    .json();
            String id = first.path("warnings").path(0).path("id").stringValue();
            var second = analyst.post("/api/v1/warnings/imports", bytes, CSAF)
                    .expect(200)
                    .json();

            assertThat(second).as(document.toString()).isEqualTo(first);
            assertThat(analyst.get("/api/v1/warnings/" + id + "/original")
                            .expect(200)
                            .response()
                            .body())
                    .as(document.toString())
                    .isEqualTo(bytes);
            warnings.add(id);
        }
        assertThat(warnings).hasSameSizeAs(documents());
    }

    @Test
    void a_newer_revision_revises_its_warning_and_an_older_one_is_refused() throws IOException {
        byte[] first = revision(1);
        String id = analyst.post("/api/v1/warnings/imports", first, CSAF)
                .expect(201)
                .json()
                .path("warnings")
                .path(0)
                .path("id")
                .stringValue();

        analyst.post("/api/v1/warnings/imports", revision(3), CSAF).expect(201);

        var warning = analyst.get("/api/v1/warnings/" + id).expect(200).json();
        assertThat(warning.path("revision").intValue()).isEqualTo(2);
        assertThat(warning.path("source").path("version").stringValue()).isEqualTo("3");
        assertThat(warning.path("source").path("revisions").size()).isEqualTo(3);
        var older = analyst.post("/api/v1/warnings/imports", revision(2), CSAF).expect(409);
        assertThat(older.json().path("code").stringValue()).isEqualTo("older-revision");
        analyst.post("/api/v1/warnings/imports", first, CSAF).expect(200);
    }

    /** The sample under another id, as it would stand after so many revisions. */
    private static byte[] revision(int number) throws IOException {
        var document = (ObjectNode) JSON.readTree(Files.readAllBytes(sample()));
        var tracking = (ObjectNode) document.path("document").path("tracking");
        tracking.put("id", "ICSA-23-131-99");
        tracking.put("version", Integer.toString(number));
        tracking.put("current_release_date", "2023-06-0" + number + "T00:00:00Z");
        var history = tracking.putArray("revision_history");
        for (int revision = 1; revision <= number; revision++) {
            history.addObject()
                    .put("number", Integer.toString(revision))
                    .put("date", "2023-06-0" + revision + "T00:00:00Z")
                    .put("summary", "Revision " + revision);
        }
        tracking.put("initial_release_date", "2023-06-01T00:00:00Z");
        return JSON.writeValueAsBytes(document);
    }

    @Test
    void what_is_no_advisory_is_422_and_says_which_rules_it_breaks() {
        var refused = analyst.post("/api/v1/warnings/imports", bytes("{\"document\": {}}"), CSAF)
                .expect(422)
                .json();

        assertThat(refused.path("errors").size()).isPositive();
        analyst.post("/api/v1/warnings/imports", bytes("no json"), CSAF).expect(422);
        analyst.post("/api/v1/warnings/imports", bytes("{}"), "application/json")
                .expect(415);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> documents() throws IOException {
        Path beside = Path.of("../../shared/data/csaf");
        if (!Files.isDirectory(beside)) {
            return List.of(sample());
        }
        try (var files = Files.list(beside)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path sample() {
        return Path.of(Objects.requireNonNull(AdvisoriesTest.class.getResource("/csaf/icsa-23-131-01.json"))
                .getPath());
    }
}
