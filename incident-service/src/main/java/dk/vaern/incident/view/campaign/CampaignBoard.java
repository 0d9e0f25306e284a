package dk.vaern.incident.view.campaign;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.page.Sieve;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns with their progress, as counted over the actions that were given. */
@Component
public class CampaignBoard {

    private final CampaignTable table;
    private final RecordReader record;
    private final JdbcClient jdbc;

    CampaignBoard(CampaignTable table, RecordReader record, JdbcClient jdbc) {
        this.table = table;
        this.record = record;
        this.jdbc = jdbc;
    }

    /**
     * The campaign itself straight from the record, never behind what was answered, and its progress as far as it has been
     * counted; empty when it is not there, or not for them.
     */
    public Optional<CampaignPicture> find(CampaignId campaign, Viewer viewer) {
        CampaignRow row = null;
        for (StoredEvent stored : record.byAggregate(campaign.toString(), 0)) {
            if (stored.payload() instanceof CampaignStarted started) {
                row = CampaignRow.of(started, stored.position(), stored.version(), stored.recordedAt());
            } else if (row != null && stored.payload() instanceof CampaignEnded ended) {
                row = row.ended(ended, stored.version(), stored.recordedAt());
            }
        }
        return Optional.ofNullable(row)
                .filter(found -> found.isVisibleTo(viewer))
                .map(found -> found.picture(progress(found)));
    }

    /** @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first */
    public List<Placed<CampaignPicture>> list(Viewer viewer, long before, int limit) {
        return Sieve.first(
                        before,
                        limit,
                        (from, read) -> table.near(viewer.organisation(), from, read),
                        CampaignRow::firstPosition,
                        row -> row.isVisibleTo(viewer))
                .stream()
                .map(row -> new Placed<>(row.firstPosition(), row.picture(progress(row))))
                .toList();
    }

    private CampaignPicture.Progress progress(CampaignRow row) {
        Map<ActionStatus, Integer> byStatus = new EnumMap<>(ActionStatus.class);
        int[] overdue = {0};
        jdbc.sql("""
                select status, count(*) as actions,
                       count(*) filter (where overdue and status not in ('COMPLETED', 'VERIFIED', 'CANCELLED')) as late
                from incident.action_board where campaign_id = :id group by status
                """)
                .param("id", row.started().campaignId().value())
                .query((counted, _) -> {
                    overdue[0] += counted.getInt("late");
                    return byStatus.put(ActionStatus.valueOf(counted.getString("status")), counted.getInt("actions"));
                })
                .list();
        int done = byStatus.getOrDefault(ActionStatus.COMPLETED, 0) + byStatus.getOrDefault(ActionStatus.VERIFIED, 0);
        return new CampaignPicture.Progress(done, row.started().targets().size(), overdue[0], byStatus);
    }
}
