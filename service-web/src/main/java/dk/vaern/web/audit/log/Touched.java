package dk.vaern.web.audit.log;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Something that a request was about.
 *
 * @param resource its kind and id, as paths have them: {@code incidents/<id>}
 * @param owner whose it is; absent where nobody has looked
 * @param ground on which it was shown; absent when it was not
 */
public record Touched(
        String resource,
        @Nullable OrganisationId owner,
        @Nullable Ground ground) {

    public static Touched of(String resource) {
        return new Touched(resource, null, null);
    }

    Touched ownedBy(OrganisationId known) {
        return new Touched(resource, known, ground);
    }

    Touched on(Ground known) {
        return new Touched(resource, owner, known);
    }

    String kind() {
        return resource.substring(0, Math.max(0, resource.indexOf('/')));
    }

    String id() {
        return resource.substring(resource.indexOf('/') + 1);
    }
}
