package dk.vaern.incident.api.incident;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.incident.view.board.BoardQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list asks for.
 *
 * @param organisation the owner
 * @param participant an organisation that takes part
 * @param q words in titles, descriptions and entries
 * @param from recorded at or after
 * @param to recorded before
 */
record IncidentFilter(
        @Nullable IncidentStatus status,
        @Nullable Severity severity,
        @Nullable Category category,
        @Nullable OrganisationId organisation,
        @Nullable OrganisationId participant,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to) {

    BoardQuery query() {
        return new BoardQuery(status, severity, category, organisation, participant, q, from, to);
    }
}
