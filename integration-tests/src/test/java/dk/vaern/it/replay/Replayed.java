package dk.vaern.it.replay;

import static dk.vaern.it.replay.Json.each;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An incident that its owner looks at again, moment by moment. */
record Replayed(Api owner, String incident) {

    private static final int PAGE = 7;

    /** All entries, oldest first, in pages so small that there are several. */
    List<JsonNode> timeline() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = owner.get(path() + "/timeline?limit=" + PAGE + cursor)
                    .expect(200)
                    .json();
            each(page.path("items")).forEach(all::add);
            String next = page.path("nextCursor").stringValue("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }

    Set<String> kinds() {
        return timeline().stream()
                .map(entry -> entry.path("kind").stringValue())
                .collect(Collectors.toSet());
    }

    JsonNode now() {
        return owner.get(path()).expect(200).json();
    }

    /** After each entry it stood as the entries up to then say, and now it stands as all of them say. */
    void requireEachMomentAsItsEntriesSay() {
        var folded = new FoldedIncident();
        for (JsonNode entry : timeline()) {
            folded.add(entry);
            Answer then = at(position(entry));
            if (folded.begun()) {
                assertThat(FoldedIncident.answered(then.expect(200).json()))
                        .as("after %s", entry)
                        .isEqualTo(folded.told());
            } else {
                then.expect(404);
            }
        }
        assertThat(FoldedIncident.answered(now())).isEqualTo(folded.told());
    }

    /** Between two entries it stood as after the earlier one. */
    void requireEachInstantAsThePositionBefore() {
        List<JsonNode> entries = timeline();
        int compared = 0;
        for (int i = 0; i + 1 < entries.size(); i++) {
            Instant earlier = recordedAt(entries.get(i));
            Instant between = earlier.plus(
                    ChronoUnit.MICROS.between(earlier, recordedAt(entries.get(i + 1))) / 2, ChronoUnit.MICROS);
            if (between.isAfter(earlier)) {
                Answer byInstant = at(between.toString());
                Answer byPosition = at(position(entries.get(i)));
                assertThat(byInstant.status()).isEqualTo(byPosition.status());
                if (byPosition.status() == 200) {
                    assertThat(byInstant.json()).isEqualTo(byPosition.json());
                    compared++;
                }
            }
        }
        assertThat(compared).as("moments between two entries").isGreaterThan(entries.size() / 2);
    }

    private Answer at(String moment) {
        return owner.get(path() + "?at=" + moment);
    }

    private String path() {
        return "/api/v1/incidents/" + incident;
    }

    private static String position(JsonNode entry) {
        return Long.toString(entry.path("position").longValue());
    }

    private static Instant recordedAt(JsonNode entry) {
        return Instant.parse(entry.path("recordedAt").stringValue());
    }
}
