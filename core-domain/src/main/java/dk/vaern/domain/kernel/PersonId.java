package dk.vaern.domain.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whom personal data is about: somebody of one organisation, which alone adds to what is known of the person and has the
 * person erased. The same human being known to two organisations is two of these.
 *
 * @param value the organisation's id, a slash, and a UUID
 */
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile(
            "(?<organisation>" + OrganisationId.form() + ")/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** @throws IllegalArgumentException when the text has another form */
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person's id");
        }
    }

    public static PersonId of(OrganisationId organisation, UUID id) {
        return new PersonId(organisation.value() + "/" + id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(value.substring(0, value.indexOf('/')));
    }

    /** Names the person within the organisation. */
    public UUID id() {
        return UUID.fromString(value.substring(value.indexOf('/') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
