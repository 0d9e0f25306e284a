package dk.vaern.incident.view.campaign;

import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    /** Newest first: those that the organisation may come near. */
    List<CampaignRow> near(OrganisationId organisation, long before, int limit) {
        return jdbc.sql("""
                select picture from incident.campaign_board
                where (near @> array[:organisation]::text[] or :watches) and first_position < :before
                order by first_position desc limit :limit
                """)
                .param("organisation", organisation.value())
                .param("watches", organisation.kind().coordinates())
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    void clear() {
        jdbc.sql("truncate incident.campaign_board").update();
    }

    private CampaignRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
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
