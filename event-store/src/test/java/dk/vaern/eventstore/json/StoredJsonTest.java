package dk.vaern.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StoredJsonTest {

    private final JsonMapper json = StoredJson.mapper(EnumText.of(Colour.class, Colour::text));

    enum Colour {
        RED("red"),
        DARK_RED("red+dark");

        private final String text;

        Colour(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Id(String value) {}

    record Count(int value) {}

    record PersonId(UUID value) {}

    sealed interface History {
        record FromNow() implements History {}

        record SinceInstant(Instant instant) implements History {}

        record OnlyValue(String value) implements History {}

        sealed interface Deep extends History {
            record TwoWords(int number) implements Deep {}
        }
    }

    sealed interface Event {
        record Painted(Id id, Colour colour, @Nullable Size size, Optional<String> note, History history)
                implements Event {
            boolean isRed() {
                return colour == Colour.RED;
            }

            String getSomething() {
                return "not a component";
            }
        }
    }

    record Holder<T>(T held) {}

    record Many(List<History> histories, Map<Colour, Id> byColour, Map<Id, Count> byId) {}

    record Times(Instant instant, LocalDate date, Duration duration) {}

    @Nested
    class A_record {

        @Test
        void with_one_component_named_value_is_that_value() {
            assertThat(json.writeValueAsString(new Id("a"))).isEqualTo("\"a\"");
            assertThat(json.writeValueAsString(new Count(7))).isEqualTo("7");
            assertThat(json.readValue("\"a\"", Id.class)).isEqualTo(new Id("a"));
            assertThat(json.readValue("7", Count.class)).isEqualTo(new Count(7));
        }

        @Test
        void around_a_uuid_is_its_text() {
            PersonId id = new PersonId(UUID.fromString("0199aa00-0000-7000-8000-000000000001"));

            assertThat(json.writeValueAsString(id)).isEqualTo("\"0199aa00-0000-7000-8000-000000000001\"");
            assertThat(json.readValue(json.writeValueAsBytes(id), PersonId.class))
                    .isEqualTo(id);
        }

        @Test
        void is_written_in_the_order_of_its_components_without_what_is_absent() {
            Event.Painted event =
                    new Event.Painted(new Id("x"), Colour.DARK_RED, null, Optional.empty(), new History.FromNow());

            String written = json.writeValueAsString(event);

            assertThat(written).isEqualTo("{\"id\":\"x\",\"colour\":\"red+dark\",\"history\":{\"type\":\"from-now\"}}");
            assertThat(json.readValue(written, Event.Painted.class)).isEqualTo(event);
        }

        @Test
        void with_an_unknown_property_is_refused() {
            assertThatThrownBy(() -> json.readValue("{\"held\":\"a\",\"more\":1}", Holder.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Nested
    class A_sealed_type {

        @Test
        void is_not_named_when_it_is_the_stored_thing_itself() {
            Event.Painted event =
                    new Event.Painted(new Id("x"), Colour.RED, Size.LARGE, Optional.of("n"), new History.FromNow());

            assertThat(json.readTree(json.writeValueAsBytes(event)).has("type")).isFalse();
        }

        @Test
        void is_named_in_kebab_case_where_it_is_held() {
            Many many = new Many(
                    List.of(
                            new History.SinceInstant(Instant.parse("2026-01-02T03:04:05Z")),
                            new History.OnlyValue("v"),
                            new History.Deep.TwoWords(2)),
                    Map.of(Colour.DARK_RED, new Id("d")),
                    Map.of(new Id("k"), new Count(1)));

            String written = json.writeValueAsString(many);

            assertThat(written).isEqualTo("""
                            {"histories":[{"type":"since-instant","instant":"2026-01-02T03:04:05Z"},\
                            {"type":"only-value","value":"v"},{"type":"two-words","number":2}],\
                            "byColour":{"red+dark":"d"},"byId":{"k":1}}""");
            assertThat(json.readValue(written, Many.class)).isEqualTo(many);
        }

        @Test
        void is_nothing_but_what_it_permits() {
            for (String hostile : List.of(
                    "{\"histories\":[{\"type\":\"java.lang.Runtime\"}],\"byColour\":{},\"byId\":{}}",
                    "{\"histories\":[{\"type\":\"painted\"}],\"byColour\":{},\"byId\":{}}",
                    "{\"histories\":[{\"@class\":\"x\"}],\"byColour\":{},\"byId\":{}}")) {
                assertThatThrownBy(() -> json.readValue(hostile, Many.class))
                        .as(hostile)
                        .isInstanceOf(JacksonException.class);
            }
        }
    }

    @Test
    void times_are_text() {
        Times times = new Times(
                Instant.parse("2026-03-29T01:00:00.123456Z"), LocalDate.parse("2026-03-29"), Duration.ofMinutes(90));

        String written = json.writeValueAsString(times);

        assertThat(written)
                .isEqualTo(
                        "{\"instant\":\"2026-03-29T01:00:00.123456Z\",\"date\":\"2026-03-29\",\"duration\":\"PT1H30M\"}");
        assertThat(json.readValue(written, Times.class)).isEqualTo(times);
    }

    @Test
    void an_enum_without_a_text_is_written_by_its_name_and_an_unknown_one_refused() {
        assertThat(json.writeValueAsString(Size.SMALL)).isEqualTo("\"SMALL\"");
        assertThatThrownBy(() -> json.readValue("\"HUGE\"", Size.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("\"DARK_RED\"", Colour.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("1", Size.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void maps_are_written_in_the_order_of_their_keys() {
        assertThat(json.writeValueAsString(Map.of("b", 1, "a", 2, "c", 3))).isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
    }
}
