package dk.vaern.incident.view.campaign;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.visibility.Viewer;
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
    private final JdbcClient jdbc;

    CampaignBoard(CampaignTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /** Empty when it is not there (yet), or not for them. */
    public Optional<CampaignPicture> find(CampaignId campaign, Viewer viewer) {
        return table.find(campaign).filter(row -> row.isVisibleTo(viewer)).map(row -> row.picture(progress(row)));
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
