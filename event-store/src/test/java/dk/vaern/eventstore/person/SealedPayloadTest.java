package dk.vaern.eventstore.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredName;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.UnreadableEventException;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.person.People.About;
import dk.vaern.eventstore.person.People.Counted;
import dk.vaern.eventstore.person.People.Met;
import dk.vaern.eventstore.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SealedPayloadTest {

    private static final TestDatabase DATABASE =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private static final JsonMapper JSON = new JsonMapper();

    private final PersonVault vault = People.vault(DATABASE.as("vaern_incident"));
    private final EventCodec codec = People.codec(People.NAMES, vault);
    private final String kim = UUID.randomUUID().toString();
    private final Met met = People.met(kim);
    private final byte[] stored = codec.write(met, People.place(met));

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private Object read(byte[] bytes) {
        return codec.read(1, People.NAMES.nameOf(Met.class), bytes, People.place(met));
    }

    @Nested
    class A_payload {

        @Test
        void holds_whose_it_is_and_nothing_else_that_can_be_read() {
            assertThat(People.text(stored))
                    .contains(kim)
                    .contains("\"number\":7")
                    .doesNotContain("Kim")
                    .doesNotContain("Larsen")
                    .doesNotContain("example");
            assertThat(read(stored)).isEqualTo(met);
        }

        @Test
        void without_anything_personal_is_written_as_if_there_were_no_keys() {
            Counted counted = new Counted("m1", 3);
            EventCodec plain = new EventCodec(People.NAMES, StoredJson.mapper());

            assertThat(codec.isPersonal(Counted.class)).isFalse();
            assertThat(codec.isPersonal(Met.class)).isTrue();
            assertThat(codec.write(counted, People.place(counted)))
                    .isEqualTo(plain.write(counted, People.place(counted)));
        }

        @Test
        void is_not_written_in_clear_by_a_mapper_that_knows_no_keys() {
            assertThat(StoredJson.mapper().writeValueAsString(met))
                    .doesNotContain("Kim")
                    .doesNotContain("Larsen");
            assertThatThrownBy(() -> StoredJson.mapper(
                                    PersonalFields.of(People.TYPE, vault).module())
                            .writeValueAsString(met))
                    .hasMessageContaining("into the record only");
        }

        @Test
        void that_says_nothing_of_somebody_says_nothing() {
            Met nobody = new Met("m1", null, List.of(), Map.of());

            assertThat(People.text(codec.write(nobody, People.place(nobody))))
                    .isEqualTo("{\"id\":\"m1\",\"friends\":[],\"ways\":{}}");
        }
    }

    @Nested
    class What_is_sealed {

        @Test
        void opens_in_no_other_field() {
            ObjectNode form = (ObjectNode) JSON.readTree(stored);
            JsonNode name = form.path("name");
            form.set("name", form.path("friends").get(0));
            assertUnreadable(form);

            ObjectNode swapped = (ObjectNode) JSON.readTree(stored);
            swapped.putArray("friends")
                    .add(swapped.path("friends").get(1))
                    .add(JSON.readTree(stored).path("friends").get(0));
            assertUnreadable(swapped);
            assertThat(name).isNotEqualTo(form.path("name"));
        }

        @Test
        void opens_in_no_other_event_of_the_aggregate_and_in_no_other_aggregate() {
            StoredName name = People.NAMES.nameOf(Met.class);
            for (Place elsewhere : List.of(Place.ofEvent("m1", 1, name), Place.ofEvent("m2", 0, name))) {
                assertThatExceptionOfType(UnreadableEventException.class)
                        .isThrownBy(() -> codec.read(1, name, stored, elsewhere))
                        .withStackTraceContaining("not where it was sealed");
            }
        }

        @Test
        void opens_for_no_other_person() {
            String mia = UUID.randomUUID().toString();
            byte[] hers = codec.write(People.met(mia), People.place(met));

            assertThat(People.text(hers)).contains(mia);
            assertUnreadable(JSON.readTree(People.text(stored).replace(kim, mia)));
        }

        @Test
        void does_not_stand_there_in_clear() {
            ObjectNode form = (ObjectNode) JSON.readTree(stored);
            form.set("name", JSON.createObjectNode().put("person", kim).put("text", "Kim"));

            assertUnreadable(form);
        }

        private void assertUnreadable(JsonNode form) {
            assertThatExceptionOfType(UnreadableEventException.class)
                    .isThrownBy(() -> read(form.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    class Somebody_who_is_erased {

        @Test
        void reads_as_erased_wherever_they_stood_and_others_do_not() {
            String mia = UUID.randomUUID().toString();
            Met both = new Met("m1", new About(kim, "Kim"), List.of(new About(mia, "Mia")), Map.of());
            byte[] bytes = codec.write(both, People.place(both));

            vault.erase(kim);

            assertThat(read(bytes))
                    .isEqualTo(new Met("m1", new About(kim, null), List.of(new About(mia, "Mia")), Map.of()));
            assertThat(((Met) read(stored)).friends()).containsOnly(new About(kim, null));
        }

        @Test
        void is_stored_without_a_text_from_then_on() {
            vault.erase(kim);

            byte[] after = codec.write(met, People.place(met));

            assertThat(People.text(after))
                    .contains("{\"person\":\"" + kim + "\"}")
                    .doesNotContain("sealed");
            assertThat(((Met) read(after)).name()).isEqualTo(new About(kim, null));
        }

        @Test
        void is_not_the_same_as_somebody_whose_key_is_lost() throws Exception {
            try (var connection = DATABASE.asOwner().getConnection();
                    var statement = connection.prepareStatement("delete from person.key where person = ?")) {
                statement.setString(1, kim);
                statement.execute();
            }

            assertThatExceptionOfType(UnreadableEventException.class)
                    .isThrownBy(() -> read(stored))
                    .withStackTraceContaining(PersonKeyMissingException.class.getSimpleName());
        }
    }

    @Nested
    class An_older_form {

        /** Once a name stood at the root, in clear; then it was sealed there; now it has a house. */
        private final StoredNames names = StoredNames.builder()
                .event(Housed.class, "people.housed", 3)
                .upcaster("people.housed", 1, form -> {
                    JsonNode name = form.remove("name");
                    form.putObject("name")
                            .put("person", form.path("who").asString())
                            .put("text", name.asString());
                    return form;
                })
                .upcaster("people.housed", 2, form -> {
                    form.set("house", JSON.createObjectNode().set("name", form.remove("name")));
                    form.remove("who");
                    return form;
                })
                .build();

        private final EventCodec present = People.codec(names, vault);

        record Housed(House house) {}

        record House(About name) {}

        record Before(String who, About name) {}

        private Object housed(int revision, String form) {
            StoredName name = new StoredName("people.housed", revision);
            return present.read(1, name, form.getBytes(StandardCharsets.UTF_8), Place.ofEvent("h", 0, name));
        }

        private String sealedBefore() {
            StoredNames then = StoredNames.builder()
                    .event(Before.class, "people.housed", 2)
                    .build();
            return People.text(People.codec(then, vault)
                    .write(
                            new Before(kim, new About(kim, "Kim")),
                            Place.ofEvent("h", 0, new StoredName("people.housed", 2))));
        }

        @Test
        void that_was_in_clear_is_still_read() {
            assertThat(housed(1, "{\"who\":\"" + kim + "\",\"name\":\"Kim\"}"))
                    .isEqualTo(new Housed(new House(new About(kim, "Kim"))));
        }

        @Test
        void that_was_sealed_elsewhere_in_the_event_is_still_read() {
            assertThat(housed(2, sealedBefore())).isEqualTo(new Housed(new House(new About(kim, "Kim"))));
        }

        @Test
        void reads_as_erased_all_the_same() {
            String sealed = sealedBefore();
            vault.erase(kim);

            assertThat(housed(2, sealed)).isEqualTo(new Housed(new House(new About(kim, null))));
            assertThat(housed(1, "{\"who\":\"" + kim + "\",\"name\":\"Kim\"}"))
                    .isEqualTo(new Housed(new House(new About(kim, null))));
        }
    }
}
