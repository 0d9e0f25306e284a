package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board's rows as SQL: the whole row as JSON, and beside it what is searched by. */
@Component
class WarningTable {

    private static final int MOST_WORDS = 200_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    WarningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WarningRow row) {
        jdbc.sql("""
                insert into incident.warning_board
                    (warning_id, first_position, issuer, status, severity, near, changed_at, words, picture)
                values (:id, :firstPosition, :issuer, :status, :severity, :near::text[], :changedAt,
                     to_tsvector('danish', :words), :picture::jsonb)
                on conflict do nothing
                """).params(parameters(row)).update();
    }

    void update(WarningRow row) {
        jdbc.sql("""
                update incident.warning_board
                set status = :status, severity = :severity, near = :near::text[], changed_at = :changedAt,
                    words = to_tsvector('danish', :words), picture = :picture::jsonb
                where warning_id = :id
                """).params(parameters(row)).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never written */
    WarningRow forUpdate(WarningId id) {
        return jdbc.sql("select picture from incident.warning_board where warning_id = :id for update")
                .param("id", id.value())
                .query(this::row)
                .single();
    }

    void clear() {
        jdbc.sql("truncate incident.warning_board").update();
    }

    WarningRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return json.readValue(row.getString("picture"), WarningRow.class);
    }

    private Map<String, Object> parameters(WarningRow row) {
        return Map.of(
                "id", row.id().value(),
                "firstPosition", row.firstPosition(),
                "issuer", row.issuer().value(),
                "status", row.status().name(),
                "severity", row.content().severity().name(),
                "near", near(row),
                "changedAt", Timestamp.from(row.changedAt()),
                "words", words(row.content()),
                "picture", json.writeValueAsString(row));
    }

    /** Every organisation that may come near: a sieve before the rule. Organisation ids hold nothing to be quoted. */
    private static String near(WarningRow row) {
        Set<String> near = new TreeSet<>();
        near.add(row.issuer().value());
        if (row.publishedAt() != null) {
            near.add(OrganisationId.JOINT_MUNICIPAL.value());
            row.recipients().forEach(recipient -> near.add(recipient.value()));
        }
        return "{" + String.join(",", near) + "}";
    }

    /** Bounded, for a tsvector is: what stands first is searched. */
    private static String words(WarningContent content) {
        String words = String.join(
                "\n",
                content.title(),
                content.text(),
                String.join("\n", content.cves()),
                String.join("\n", content.products()));
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
    }
}
