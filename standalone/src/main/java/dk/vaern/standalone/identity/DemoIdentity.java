package dk.vaern.standalone.identity;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Somebody who can sign in: one role in one organisation, named {@code <organisation id>.<role>}. */
record DemoIdentity(OrganisationId organisation, Role role) {

    /** Empty when the text is not such a name, or the role does not fit the organisation's kind. */
    static Optional<DemoIdentity> named(String name) {
        var dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return Role.ofClaim(name.substring(dot + 1))
                .flatMap(role -> organisation(name.substring(0, dot)).map(id -> new DemoIdentity(id, role)))
                .filter(identity -> rolesOf(identity.organisation().kind()).contains(identity.role()));
    }

    static Set<Role> rolesOf(OrganisationKind kind) {
        return switch (kind) {
            case MUNICIPALITY, JOINT_MUNICIPAL -> EnumSet.complementOf(EnumSet.of(Role.ANALYST));
            case NATIONAL_CENTRE -> EnumSet.allOf(Role.class);
            case SUPPLIER -> EnumSet.of(Role.RESPONDER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.SERVICE);
            case AUTHORITY -> EnumSet.of(Role.REVIEWER, Role.LEADER, Role.SERVICE);
        };
    }

    String name() {
        return organisation.value() + "." + role.claim();
    }

    private static Optional<OrganisationId> organisation(String id) {
        try {
            return Optional.of(new OrganisationId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
