package dk.vaern.incident.view.warning;

import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.eventstore.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board's rows as SQL. */
@Component
class ReceiptTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = StoredJson.mapper();

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReceiptPicture picture) {
        jdbc.sql("""
                insert into incident.receipt_board (warning_id, organisation, status, overdue, exposure, picture)
                values (:warning, :organisation, :status, :overdue, :exposure, :picture::jsonb)
                on conflict do nothing
                """).params(parameters(picture)).update();
    }

    void update(ReceiptPicture picture) {
        jdbc.sql("""
                update incident.receipt_board
                set status = :status, overdue = :overdue, exposure = :exposure, picture = :picture::jsonb
                where warning_id = :warning and organisation = :organisation
                """).params(parameters(picture)).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when it was never issued */
    ReceiptPicture forUpdate(ReceiptId id) {
        return jdbc.sql("""
                select picture from incident.receipt_board
                where warning_id = :warning and organisation = :organisation for update
                """)
                .param("warning", id.warningId().value())
                .param("organisation", id.organisation().value())
                .query(this::row)
                .single();
    }

    void clear() {
        jdbc.sql("truncate incident.receipt_board").update();
    }

    ReceiptPicture row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return json.readValue(row.getString("picture"), ReceiptPicture.class);
    }

    private Map<String, @Nullable Object> parameters(ReceiptPicture picture) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("warning", picture.warningId().value());
        parameters.put("organisation", picture.organisation().value());
        parameters.put("status", picture.status().name());
        parameters.put("overdue", picture.overdue());
        parameters.put(
                "exposure",
                picture.exposure() == null ? null : picture.exposure().name());
        parameters.put("picture", json.writeValueAsString(picture));
        return parameters;
    }
}
