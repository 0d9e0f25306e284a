package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.path;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever happened, and however it was shared: what somebody read then is, to the byte, what replaying as them shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayAsTest {

    private static final String SUPPLIER = "supplier-demo";
    private static final String STRANGER = "municipality-0101";
    private static final List<String> READERS = List.of(AARHUS, ODENSE, SUPPLIER, JOINT, CENTRE, STRANGER);
    private static final int STEPS = 45;

    private final Night night = new Night();
    private final Map<String, Api> readers = new HashMap<>();

    /** What a reader was answered at a moment: the incident and its timeline, absent when it was not there for them. */
    private record Reading(String reader, Instant at, int status, JsonNode incident, List<JsonNode> timeline) {}

    @BeforeAll
    void organisations_are_registered() {
        night.register(READERS.toArray(String[]::new));
        READERS.forEach(reader -> readers.put(reader, night.coordinator(reader)));
    }

    @AfterAll
    void end() {
        night.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_was_read_then_is_what_replaying_as_them_shows(long seed) {
        var random = new Random(seed);
        var course = new SharedCourse(readers, night.world.clock(), random);
        List<Reading> live = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            course.step();
            for (String reader : READERS) {
                live.add(read(reader, course.incident(), ""));
            }
            // So that the next entry is later than what was read.
            night.world.clock().advance(Duration.ofMillis(50));
        }

        assertThat(live).filteredOn(reading -> reading.status() == 200).hasSizeGreaterThan(STEPS);
        assertThat(live)
                .filteredOn(
                        reading -> reading.status() == 404 && !reading.reader().equals(STRANGER))
                .hasSizeGreaterThan(STEPS / 2);
        for (Reading then : live) {
            String owner = course.owner();
            Reading replayed = read(owner, course.incident(), "as=" + then.reader() + "&at=" + then.at());
            assertThat(replayed.status())
                    .as("%s at %s", then.reader(), then.at())
                    .isEqualTo(then.status());
            assertThat(replayed.incident())
                    .as("%s at %s", then.reader(), then.at())
                    .isEqualTo(then.incident());
            assertThat(replayed.timeline())
                    .as("%s at %s", then.reader(), then.at())
                    .isEqualTo(then.timeline());
        }
    }

    private Reading read(String reader, String incident, String query) {
        Api who = Objects.requireNonNull(readers.get(reader));
        Answer answer = who.get(path(incident) + "?" + query);
        List<JsonNode> timeline =
                answer.status() == 200 ? who.all(path(incident) + "/timeline?limit=200&" + query) : List.of();
        if (answer.status() != 200) {
            who.get(path(incident) + "/timeline?" + query).expect(answer.status());
        }
        return new Reading(reader, night.world.clock().instant(), answer.status(), answer.json(), timeline);
    }
}
