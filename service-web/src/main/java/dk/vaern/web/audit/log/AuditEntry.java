package dk.vaern.web.audit.log;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request, as the log keeps it: no word of what people wrote, no token, no name.
 *
 * @param who absent when no token was believed
 */
public record AuditEntry(
        Instant at,
        String service,
        @Nullable Who who,
        What what,
        Outcome outcome,
        Whence whence,
        List<Touched> touched) {

    public AuditEntry {
        touched = List.copyOf(touched);
    }

    /** The token's subject, its organisation, and the roles it has there. */
    public record Who(String subject, OrganisationId organisation, Set<Role> roles) {}

    /**
     * What was asked.
     *
     * @param operation the id it has in the description
     * @param path the template, without what stands in its variables
     * @param asSeenBy through whose eyes a replay looked
     * @param asOf when a replay looked at it
     */
    public record What(
            String operation,
            String method,
            String path,
            @Nullable String asSeenBy,
            @Nullable String asOf) {}

    /** @param code the problem's, when it is one */
    public record Outcome(int status, @Nullable String code) {

        /** Whether the caller got what it asked for. */
        public boolean isShown() {
            return status < 400;
        }
    }

    /**
     * From where, and how it is known elsewhere.
     *
     * @param requestId the cause that events of this request name
     */
    public record Whence(@Nullable String address, @Nullable String agent, UUID requestId, String trace) {}

    /** As it was answered after all: not, because this very entry could not be stored. */
    AuditEntry withheld() {
        return new AuditEntry(at, service, who, what, new Outcome(503, "unavailable"), whence, touched);
    }

    AuditEntry touching(List<Touched> known) {
        return new AuditEntry(at, service, who, what, outcome, whence, known);
    }
}
