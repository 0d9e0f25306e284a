package dk.vaern.incident.view.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Ground;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request, as the auditor is shown it.
 *
 * @param id the request's; what it changed names it as its cause
 * @param service who was asked, or {@code record}: a write that was found there, when a service had no time left to note it
 * @param caller absent when no token was believed
 * @param operation its id in the description, or {@code unknown}
 * @param path the template, or the path as it was asked for when nothing is there
 * @param resources what it was about; of another organisation's request, what is the auditor's own
 * @param as through whose eyes a replay looked
 * @param asOf when a replay looked at it
 * @param code the problem's
 * @param address from where; shown to the caller's own organisation
 * @param agent the program, as it calls itself; shown likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditItem(
        UUID id,
        Instant at,
        String service,
        @Nullable Caller caller,
        String operation,
        String method,
        String path,
        List<Resource> resources,
        @Nullable String as,
        @Nullable String asOf,
        int status,
        AuditOutcome outcome,
        @Nullable String code,
        @Nullable String address,
        @Nullable String agent,
        String trace) {

    /** Who asked; no name, the identity provider knows it. */
    public record Caller(String subject, OrganisationId organisation, List<String> roles) {}

    /**
     * What a request was about.
     *
     * @param type as paths have it: {@code incidents}
     * @param ground on which it was shown or changed; absent when it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resource(String type, String id, @Nullable Ground ground) {}
}
