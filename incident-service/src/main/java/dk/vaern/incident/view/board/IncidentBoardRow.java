package dk.vaern.incident.view.board;

import dk.vaern.domain.codes.Category;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.CategoryChanged;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.SeverityChanged;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentSharing;
import dk.vaern.domain.incident.IncidentState;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.visibility.Sharing;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One incident on the board.
 *
 * @param reportedPosition the position of its report, which is its place in lists
 * @param lastPosition the position of the last event applied
 */
record IncidentBoardRow(
        IncidentId id,
        long reportedPosition,
        long lastPosition,
        long version,
        String title,
        Severity severity,
        @Nullable Category category,
        IncidentStatus status,
        Instant occurredAt,
        Instant recordedAt,
        Instant changedAt,
        Sharing sharing) {

    /** Where and when an event stands. */
    record Moment(long position, long version, Instant recordedAt) {}

    static IncidentBoardRow of(IncidentReported reported, Moment moment) {
        Instant occurred = reported.occurredAt();
        return new IncidentBoardRow(
                reported.incidentId(),
                moment.position(),
                moment.position(),
                moment.version(),
                reported.title(),
                reported.severity(),
                reported.category(),
                IncidentStatus.REPORTED,
                occurred == null ? moment.recordedAt() : occurred,
                moment.recordedAt(),
                moment.recordedAt(),
                IncidentSharing.of(reported));
    }

    IncidentBoardRow after(IncidentEvent event, Moment moment) {
        return new IncidentBoardRow(
                id,
                reportedPosition,
                moment.position(),
                moment.version(),
                title,
                event instanceof SeverityChanged changed ? changed.to() : severity,
                event instanceof CategoryChanged changed ? changed.to() : category,
                IncidentState.statusAfter(event, status),
                occurredAt,
                recordedAt,
                moment.recordedAt(),
                IncidentSharing.after(event, sharing));
    }

    /** Every organisation that may come near, by any rule: a sieve before the rule, never instead of it. */
    Set<String> near() {
        Set<String> near = new TreeSet<>();
        near.add(sharing.owner().value());
        sharing.participants().keySet().forEach(organisation -> near.add(organisation.value()));
        sharing.opened().keySet().forEach(organisation -> near.add(organisation.value()));
        for (OrganisationId level : Set.of(OrganisationId.JOINT_MUNICIPAL, OrganisationId.NATIONAL_CENTRE)) {
            if (sharing.level().reaches(level)) {
                near.add(level.value());
            }
        }
        return near;
    }
}
