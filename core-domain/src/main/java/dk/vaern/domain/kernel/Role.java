package dk.vaern.domain.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person or machine is in its organisation. A claim in the token, never a table of ours. */
public enum Role {
    RESPONDER,
    COORDINATOR,
    ANALYST,
    REVIEWER,
    LEADER,
    AUDITOR,
    ADMINISTRATOR,
    SERVICE;

    /** The name as tokens carry it: {@code responder}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a role that Værn does not know. */
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
