package dk.vaern.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.json.StoredJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    record Reported(String title, String severity) {}

    private final StoredNames names = StoredNames.builder()
            .event(Reported.class, "incident.reported", 3)
            .upcaster("incident.reported", 1, json -> {
                json.set("title", json.remove("summary"));
                return json;
            })
            .upcaster("incident.reported", 2, json -> json.put("severity", "MEDIUM"))
            .renamed(new StoredName("case.opened", 1), new StoredName("incident.reported", 2), json -> json)
            .build();
    private final EventCodec codec = new EventCodec(names, StoredJson.mapper());

    @Nested
    class An_event {

        @Test
        void of_today_is_read_as_it_is() {
            assertThat(read("incident.reported", 3, "{\"title\":\"t\",\"severity\":\"LOW\"}"))
                    .isEqualTo(new Reported("t", "LOW"));
        }

        @Test
        void of_an_older_revision_goes_through_every_upcaster_in_between() {
            assertThat(read("incident.reported", 1, "{\"summary\":\"s\"}")).isEqualTo(new Reported("s", "MEDIUM"));
        }

        @Test
        void of_a_former_name_is_read_under_the_present_one() {
            EventRow row = row("case.opened", 1, "{\"title\":\"t\"}");

            assertThat(codec.event(row).payload()).isEqualTo(new Reported("t", "MEDIUM"));
            assertThat(codec.event(row).name()).isEqualTo("incident.reported");
            assertThat(codec.event(row).revision()).isEqualTo(3);
        }
    }

    @Nested
    class What_cannot_be_read {

        @Test
        void is_an_unknown_name() {
            assertThatThrownBy(() -> read("incident.exploded", 1, "{}"))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("position 7, incident.exploded r1");
        }

        @Test
        void is_a_newer_revision() {
            assertThatThrownBy(() -> read("incident.reported", 4, "{\"title\":\"t\",\"severity\":\"LOW\"}"))
                    .isInstanceOf(UnreadableEventException.class);
        }

        @Test
        void is_a_form_that_does_not_fit() {
            for (String broken : new String[] {"{\"title\":\"t\",\"more\":1}", "[]", "", "{\"title\":{}}", "7"}) {
                assertThatThrownBy(() -> read("incident.reported", 3, broken))
                        .as(broken)
                        .isInstanceOf(UnreadableEventException.class);
            }
        }

        @Test
        void is_broken_before_it_reaches_an_upcaster() {
            assertThatThrownBy(() -> read("incident.reported", 1, "[1]")).isInstanceOf(UnreadableEventException.class);
        }
    }

    @Nested
    class The_registry {

        record Other() {}

        @Test
        void refuses_a_name_or_a_class_twice() {
            assertThatThrownBy(() ->
                            StoredNames.builder().event(Reported.class, "a", 1).event(Other.class, "a", 2))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            StoredNames.builder().event(Reported.class, "a", 1).event(Reported.class, "b", 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void refuses_upcasters_that_lead_nowhere_or_in_a_circle_or_away_from_today() {
            StoredNames.Builder nowhere = StoredNames.builder().upcaster("a", 1, json -> json);
            assertThatThrownBy(nowhere::build).isInstanceOf(IllegalArgumentException.class);

            StoredNames.Builder circle = StoredNames.builder()
                    .renamed(new StoredName("a", 1), new StoredName("b", 1), json -> json)
                    .renamed(new StoredName("b", 1), new StoredName("a", 1), json -> json);
            assertThatThrownBy(circle::build).isInstanceOf(IllegalArgumentException.class);

            StoredNames.Builder away =
                    StoredNames.builder().event(Reported.class, "a", 1).upcaster("a", 1, json -> json);
            assertThatThrownBy(away::build).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void stores_no_class_it_does_not_know() {
            assertThatThrownBy(() -> names.nameOf(Other.class)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Object read(String name, int revision, String json) {
        return codec.payload(row(name, revision, json));
    }

    private static EventRow row(String name, int revision, String json) {
        return new EventRow(
                7,
                "Incident",
                "i",
                0,
                "e",
                new StoredName(name, revision),
                Instant.EPOCH,
                null,
                codecOf(Map.of()),
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] codecOf(Map<String, String> metadata) {
        return StoredJson.mapper().writeValueAsBytes(metadata);
    }
}
