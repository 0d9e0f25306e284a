package dk.vaern.incident.view.organisation;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The directory's rows as SQL. */
@Component
class OrganisationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrganisationRow row) {
        jdbc.sql("""
                insert into incident.organisation_directory (organisation, name, kind, picture)
                values (:id, :name, :kind, :picture::jsonb)
                on conflict do nothing
                """).params(parameters(row)).update();
    }

    void update(OrganisationRow row) {
        jdbc.sql("""
                update incident.organisation_directory set name = :name, kind = :kind, picture = :picture::jsonb
                where organisation = :id
                """).params(parameters(row)).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never registered */
    OrganisationRow forUpdate(OrganisationId id) {
        return jdbc.sql("select picture from incident.organisation_directory where organisation = :id for update")
                .param("id", id.value())
                .query(this::row)
                .single();
    }

    Optional<OrganisationRow> find(OrganisationId id) {
        return jdbc.sql("select picture from incident.organisation_directory where organisation = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** In the order of their ids. */
    List<OrganisationRow> list(@Nullable OrganisationKind kind, String after, int limit) {
        return jdbc.sql("""
                select picture from incident.organisation_directory
                where organisation > :after and (:kind::text is null or kind = :kind)
                order by organisation limit :limit
                """)
                .param("after", after)
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    void clear() {
        jdbc.sql("truncate incident.organisation_directory").update();
    }

    private OrganisationRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return json.readValue(row.getString("picture"), OrganisationRow.class);
    }

    private Map<String, Object> parameters(OrganisationRow row) {
        return Map.of(
                "id", row.id().value(),
                "name", row.name(),
                "kind", row.id().kind().name(),
                "picture", json.writeValueAsString(row.withoutPeople()));
    }
}
