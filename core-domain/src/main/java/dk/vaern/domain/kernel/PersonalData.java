package dk.vaern.domain.kernel;

import java.util.UUID;

/**
 * A name, address or number of a person. The type marks it wherever it goes: stored events encrypt the value under the
 * person's own key, logs and messages never print it, and erasing the person is destroying the key.
 *
 * @param person whose data it is; the key's name
 * @param value the data in clear
 */
public record PersonalData(UUID person, String value) {

    /** Says whose, never what. */
    @Override
    public String toString() {
        return "PersonalData[" + person + "]";
    }
}
