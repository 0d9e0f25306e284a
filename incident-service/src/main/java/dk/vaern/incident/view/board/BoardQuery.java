package dk.vaern.incident.view.board;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; absent parts ask for any.
 *
 * @param organisation the owner
 * @param participant an organisation that takes part
 * @param words searched in titles, descriptions and entries, as a web search is written
 * @param from recorded at or after
 * @param to recorded before
 */
public record BoardQuery(
        @Nullable IncidentStatus status,
        @Nullable Severity severity,
        @Nullable Category category,
        @Nullable OrganisationId organisation,
        @Nullable OrganisationId participant,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every incident. */
    public static BoardQuery all() {
        return new BoardQuery(null, null, null, null, null, null, null, null);
    }
}
