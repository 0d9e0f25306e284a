package dk.vaern.domain.kernel;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name, an address or a number of a person, or what is left of it once the person is erased: whose it was. The type marks
 * it wherever it goes: what is stored holds the text only encrypted under the person's own key, logs and messages never
 * print it, and erasing the person is destroying the key.
 *
 * <p>No record, and its text transient, because the components of a record are what anything writes that writes JSON: only
 * who knows how to seal it can store it, and any other loses the text rather than telling it.
 */
public final class PersonalData {

    private final PersonId person;
    private final transient @Nullable String text;

    private PersonalData(PersonId person, @Nullable String text) {
        this.person = person;
        this.text = text;
    }

    public static PersonalData of(PersonId person, String text) {
        return new PersonalData(person, text);
    }

    public static PersonalData erased(PersonId person) {
        return new PersonalData(person, null);
    }

    /** Whose data it is; the key's name. */
    public PersonId person() {
        return person;
    }

    /** In clear; empty when the person is erased. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public boolean isErased() {
        return text == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalData that && person.equals(that.person) && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, text);
    }

    /** Says whose, never what. */
    @Override
    public String toString() {
        return "PersonalData[" + person + "]";
    }
}
