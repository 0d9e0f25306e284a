package dk.vaern.incident.view.overview;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.incident.IncidentStatus;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.action.ActionBoard;
import dk.vaern.incident.view.action.ActionPicture;
import dk.vaern.incident.view.action.ActionQuery;
import dk.vaern.incident.view.board.BoardQuery;
import dk.vaern.incident.view.board.IncidentBoard;
import dk.vaern.incident.view.board.IncidentItem;
import dk.vaern.incident.view.campaign.CampaignBoard;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.web.reading.Readings;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what somebody may see, by the same lists that show it. */
@Component
public class Overviews {

    private static final int MOST = 100_000;
    private static final int CAMPAIGNS = 10;

    private final IncidentBoard incidents;
    private final ActionBoard actions;
    private final CampaignBoard campaigns;
    private final Readings readings;
    private final Clock clock;

    Overviews(IncidentBoard incidents, ActionBoard actions, CampaignBoard campaigns, Readings readings, Clock clock) {
        this.incidents = incidents;
        this.actions = actions;
        this.campaigns = campaigns;
        this.readings = readings;
        this.clock = clock;
    }

    public Overview of(Viewer viewer) {
        var going = campaigns.list(viewer, Long.MAX_VALUE, CAMPAIGNS).stream()
                .map(Placed::item)
                .filter(campaign -> campaign.endedAt() == null)
                .toList();
        return new Overview(clock.instant(), incidents(viewer), warnings(viewer), actions(viewer), going);
    }

    private Overview.Incidents incidents(Viewer viewer) {
        List<IncidentItem> all = incidents.list(viewer, BoardQuery.all(), Long.MAX_VALUE, MOST).stream()
                .map(Placed::item)
                .toList();
        Map<IncidentStatus, Integer> byStatus = new EnumMap<>(IncidentStatus.class);
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        for (IncidentItem item : all) {
            byStatus.merge(item.status(), 1, Integer::sum);
            if (isOpen(item.status())) {
                bySeverity.merge(item.severity(), 1, Integer::sum);
            }
        }
        int open = bySeverity.values().stream().mapToInt(Integer::intValue).sum();
        return new Overview.Incidents(open, byStatus, bySeverity, all.size());
    }

    private static boolean isOpen(IncidentStatus status) {
        return switch (status) {
            case DISMISSED, CLOSED -> false;
            case REPORTED, CONFIRMED, CONTAINED, ERADICATED, RECOVERED -> true;
        };
    }

    private Overview.Warnings warnings(Viewer viewer) {
        return readings.as(
                viewer.organisation(),
                () -> readings.rows()
                        .sql("""
                select count(distinct r.warning_id) as published,
                       count(*) filter (where r.status = 'ISSUED') as unacknowledged,
                       count(*) filter (where r.status = 'ISSUED' and r.overdue) as overdue
                from incident.receipt_board r join incident.warning_board w using (warning_id)
                where w.status = 'PUBLISHED' and (:own::text is null or r.organisation = :own)
                """)
                        .param(
                                "own",
                                ReceiptVisibility.onlyOf(viewer.organisation())
                                        .map(OrganisationId::value)
                                        .orElse(null))
                        .query((row, _) -> new Overview.Warnings(
                                row.getInt("published"), row.getInt("unacknowledged"), row.getInt("overdue")))
                        .single());
    }

    private Overview.Actions actions(Viewer viewer) {
        var all = actions.list(viewer, new ActionQuery(null, null, null, null, null), Long.MAX_VALUE, MOST);
        var open = all.stream()
                .map(Placed::item)
                .filter(action -> isOpen(action.status()))
                .toList();
        return new Overview.Actions(
                open.size(), (int) open.stream().filter(ActionPicture::overdue).count());
    }

    private static boolean isOpen(ActionStatus status) {
        return switch (status) {
            case PROPOSED, ASSIGNED, ACCEPTED, DECLINED, STARTED, BLOCKED -> true;
            case COMPLETED, VERIFIED, CANCELLED -> false;
        };
    }
}
