package dk.vaern.incident.view.audit;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.reading.Readings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows an organisation's auditors what concerns it: what its own people asked for, and who asked for what is its own. The
 * database's view lets nothing else through.
 */
@Component
public class AuditBoard {

    private static final String ENTRIES = """
            select * from audit.disclosure
            where (at, request_id) %1$s (:at::timestamptz, :id::uuid)
            and (:from::timestamptz is null or at >= :from::timestamptz)
            and (:to::timestamptz is null or at < :to::timestamptz)
            and (:subject::text is null or subject = :subject)
            and (:organisation::text is null or organisation = :organisation)
            and (:operation::text is null or operation = :operation)
            and (:resources::text[] is null or resources && :resources::text[])
            and (:persons::text[] is null or resources && :persons::text[])
            and status >= :least and status < :below
            order by at %2$s, request_id %2$s limit :limit
            """;

    private final Readings readings;

    AuditBoard(Readings readings) {
        this.readings = readings;
    }

    /** Where a page begins: before or after this entry, which is not on it. */
    public record Place(Instant at, UUID id) {

        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

        public static final Place END = new Place(LAST, new UUID(-1, -1));
        public static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

        public static Place of(AuditItem item) {
            return new Place(item.at(), item.id());
        }
    }

    /** Newest first. */
    public List<AuditItem> before(Place place, OrganisationId auditor, AuditQuery query, int limit) {
        return read(ENTRIES.formatted("<", "desc"), place, auditor, query, limit);
    }

    /** Oldest first. */
    public List<AuditItem> after(Place place, OrganisationId auditor, AuditQuery query, int limit) {
        return read(ENTRIES.formatted(">", "asc"), place, auditor, query, limit);
    }

    private List<AuditItem> read(String sql, Place place, OrganisationId auditor, AuditQuery query, int limit) {
        AuditRows rows = new AuditRows(auditor);
        return readings.as(
                auditor,
                () -> filtered(readings.rows().sql(sql), query)
                        .param("at", place.at().toString())
                        .param("id", place.id())
                        .param("limit", limit)
                        .query((row, _) -> rows.item(row))
                        .list());
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, AuditQuery query) {
        AuditOutcome outcome = query.outcome();
        return statement
                .param("from", query.from() == null ? null : query.from().toString())
                .param("to", query.to() == null ? null : query.to().toString())
                .param("subject", query.subject())
                .param(
                        "organisation",
                        query.organisation() == null
                                ? null
                                : query.organisation().value())
                .param("operation", query.operation())
                .param("resources", query.resources())
                .param("persons", query.persons())
                .param("least", outcome == null ? 0 : outcome.least())
                .param("below", outcome == null ? 1000 : outcome.below());
    }
}
