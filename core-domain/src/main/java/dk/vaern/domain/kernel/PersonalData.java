package dk.vaern.domain.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name, an address or a number of a person, or what is left of it once the person is erased: whose it was. The type marks
 * it wherever it goes: what is stored holds the text only encrypted under the person's own key, logs and messages never
 * print it, and erasing the person is destroying the key.
 *
 * @param person whose data it is; the key's name
 * @param value in clear; use {@link #text}, which says that it may be gone
 */
public record PersonalData(PersonId person, @Nullable String value) {

    public static PersonalData of(PersonId person, String text) {
        return new PersonalData(person, text);
    }

    public static PersonalData erased(PersonId person) {
        return new PersonalData(person, null);
    }

    /** In clear; empty when the person is erased. */
    public Optional<String> text() {
        return Optional.ofNullable(value);
    }

    public boolean isErased() {
        return value == null;
    }

    /** Says whose, never what. */
    @Override
    public String toString() {
        return "PersonalData[" + person + "]";
    }
}
