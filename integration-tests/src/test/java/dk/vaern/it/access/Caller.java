package dk.vaern.it.access;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.it.access.scene.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who knocks: one of each kind of organisation in each role, and somebody without a token. */
record Caller(OrganisationId organisation, @Nullable Role role) {

    static List<Caller> all() {
        Stream<Caller> known = Scene.CALLERS.stream()
                .flatMap(organisation -> Arrays.stream(Role.values()).map(role -> new Caller(organisation, role)));
        return Stream.concat(known, Stream.of(new Caller(Scene.CALLERS.getFirst(), null)))
                .toList();
    }

    /** As clients of the identity provider are called; empty without a token. */
    String client() {
        return role == null ? "" : organisation + "." + role.claim();
    }

    @Override
    public String toString() {
        return role == null ? "nobody" : client();
    }
}
