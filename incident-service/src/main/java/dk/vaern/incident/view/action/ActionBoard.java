package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionVisibility;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.page.Sieve;
import dk.vaern.incident.view.sharing.Sight;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.web.reading.Readings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists response actions: the database sieves, the one rule decides, row by row. */
@Component
public class ActionBoard {

    private final Readings readings;
    private final ActionTable table;
    private final Sights sights;

    ActionBoard(Readings readings, ActionTable table, Sights sights) {
        this.readings = readings;
        this.table = table;
        this.sights = sights;
    }

    /** @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first */
    public List<Placed<ActionPicture>> list(Viewer viewer, ActionQuery query, long before, int limit) {
        Map<IncidentId, Optional<Sight>> looks = new HashMap<>();
        return readings
                .as(
                        viewer.organisation(),
                        () -> Sieve.first(
                                before,
                                limit,
                                (from, read) -> candidates(viewer, query, from, read),
                                ActionRow::firstPosition,
                                row -> isVisible(row, viewer, looks)))
                .stream()
                .map(row -> new Placed<>(row.firstPosition(), ActionPicture.of(row)))
                .toList();
    }

    private boolean isVisible(ActionRow row, Viewer viewer, Map<IncidentId, Optional<Sight>> looks) {
        boolean seesProposal = row.memory().context() instanceof ActionContext.OfIncident incident
                && looks.computeIfAbsent(incident.incidentId(), id -> sights.look(id, viewer))
                        .filter(sight -> sight.sees(row.firstPosition(), row.proposal()))
                        .isPresent();
        return ActionVisibility.maySee(viewer.organisation(), row.memory(), seesProposal);
    }

    private List<ActionRow> candidates(Viewer viewer, ActionQuery query, long before, int limit) {
        return readings.rows()
                .sql("""
                select a.* from incident.action_board a
                left join incident.incident_board i using (incident_id)
                where (a.concerns @> array[:viewer]::text[] or i.near @> array[:viewer]::text[]
                       or (a.campaign_id is not null and :watches))
                and a.first_position < :before
                and (:incident::uuid is null or a.incident_id = :incident::uuid)
                and (:campaign::uuid is null or a.campaign_id = :campaign::uuid)
                and (:assignee::text is null or a.assignee = :assignee)
                and (:status::text is null or a.status = :status)
                and (:overdue::boolean is null or a.overdue = :overdue::boolean)
                order by a.first_position desc limit :limit
                """)
                .param("viewer", viewer.organisation().value())
                .param("watches", viewer.organisation().kind().coordinates())
                .param("before", before)
                .param(
                        "incident",
                        query.incident() == null ? null : query.incident().value())
                .param(
                        "campaign",
                        query.campaign() == null ? null : query.campaign().value())
                .param(
                        "assignee",
                        query.assignee() == null ? null : query.assignee().value())
                .param("status", query.status() == null ? null : query.status().name())
                .param("overdue", query.overdue())
                .param("limit", limit)
                .query(table::row)
                .list();
    }
}
