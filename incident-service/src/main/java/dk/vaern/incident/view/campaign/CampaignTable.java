package dk.vaern.incident.view.campaign;

import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board's rows as SQL. */
@Component
class CampaignTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CampaignRow row) {
        jdbc.sql("""
                insert into incident.campaign_board (campaign_id, first_position, near, ended, picture)
                values (:id, :firstPosition, :near::text[], :ended, :picture::jsonb)
                on conflict do nothing
                """)
                .params(parameters(row))
                .param("firstPosition", row.firstPosition())
                .param("near", near(row))
                .update();
    }

    void update(CampaignRow row) {
        jdbc.sql("""
                update incident.campaign_board set ended = :ended, picture = :picture::jsonb where campaign_id = :id
                """).params(parameters(row)).update();
    }

    Optional<CampaignRow> find(CampaignId id) {
        return jdbc.sql("select picture from incident.campaign_board where campaign_id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /**
     * How many of a campaign's actions stand where, over all organisations: whoever may see the campaign may know the numbers,
     * and not which actions they count. So this alone is counted in the service's own name.
     */
    CampaignPicture.Progress progress(CampaignRow row) {
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

    void clear() {
        jdbc.sql("truncate incident.campaign_board").update();
    }

    CampaignRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return json.readValue(row.getString("picture"), CampaignRow.class);
    }

    private Map<String, Object> parameters(CampaignRow row) {
        return Map.of(
                "id", row.started().campaignId().value(),
                "ended", row.endedAt() != null,
                "picture", json.writeValueAsString(row));
    }

    /** Organisation ids hold nothing that would need quoting. */
    private static String near(CampaignRow row) {
        Stream<OrganisationId> near = Stream.concat(Stream.of(row.started().owner()), row.started().targets().stream());
        return near.map(OrganisationId::value).distinct().collect(Collectors.joining(",", "{", "}"));
    }
}
