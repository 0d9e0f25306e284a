package dk.vaern.eventstore.person;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.json.StoredJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A small domain with people in it. */
final class People {

    static final String MASTER = key('m');
    static final String OTHER_MASTER = key('o');

    static final PersonalType<About> TYPE = new PersonalType<>(
            About.class,
            About::person,
            about -> Optional.ofNullable(about.text()),
            (person, text) -> new About(person, text.orElse(null)));

    static final StoredNames NAMES = StoredNames.builder()
            .event(Met.class, "people.met", 1)
            .event(Counted.class, "people.counted", 1)
            .build();

    private People() {}

    /** What is known of somebody; no record, for a record's components are what any mapper writes. */
    static final class About {
        private final String person;
        private final transient @Nullable String text;

        About(String person, @Nullable String text) {
            this.person = person;
            this.text = text;
        }

        String person() {
            return person;
        }

        @Nullable
        String text() {
            return text;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof About that && person.equals(that.person) && Objects.equals(text, that.text);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, text);
        }

        @Override
        public String toString() {
            return person + (text == null ? " erased" : " known");
        }
    }

    sealed interface Way {
        record Mail(About address) implements Way {}

        record Door(int number) implements Way {}
    }

    record Met(String id, @Nullable About name, List<About> friends, Map<String, Way> ways) {}

    record Counted(String id, int number) {}

    static Met met(String person) {
        return new Met(
                "m1",
                new About(person, "Kim Larsen"),
                List.of(new About(person, "Kim"), new About(person, "Larsen")),
                Map.of("mail", new Way.Mail(new About(person, "kim@example")), "door", new Way.Door(7)));
    }

    static Place place(Object event) {
        return Place.ofEvent("m1", 0, NAMES.nameOf(event.getClass()));
    }

    static GivenMasterKeys masters(String... keys) {
        return new GivenMasterKeys(List.of(keys), new Random(2));
    }

    /** With salts and keys that are the same in every run, and keys that are looked for each time. */
    static PersonVault vault(DataSource database) {
        return vault(database, masters(MASTER), Duration.ZERO);
    }

    static PersonVault vault(DataSource database, MasterKeys masters, Duration trusted) {
        return PersonVault.on(database, masters, new Random(1), trusted);
    }

    static EventCodec codec(StoredNames names, PersonVault vault) {
        PersonalFields persons = PersonalFields.of(TYPE, vault);
        return new EventCodec(names, StoredJson.mapper(persons.module()), persons);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String key(char filling) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(filling).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
