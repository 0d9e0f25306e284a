package dk.vaern.web.audit.log;

import dk.vaern.domain.kernel.OrganisationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose the things are that a request named, where nobody who showed them has said so: also when they were hidden from the
 * caller, since their owner shall learn who tried. Whoever began a thing owns it until it is handed over; an action is its
 * incident's. What is known is believed for a minute. For one thread.
 */
final class Owners {

    private static final int REMEMBERED = 20_000;
    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    private static final Set<String> ORGANISATIONS = Set.of("organisations", "receipts");
    private static final Set<String> OF_THE_RECORD =
            Set.of("incidents", "warnings", "campaigns", "actions", "notifications");

    private static final String BEGUN_BY = """
            with owner as not materialized (
                select first.aggregate_id, coalesce(
                    (select convert_from(later.payload, 'UTF8')::jsonb ->> 'to' from record.domain_event later
                        where later.aggregate_id = first.aggregate_id
                        and later.stored_name = 'incident.ownership-handed-over'
                        order by later.sequence desc limit 1),
                    convert_from(first.metadata, 'UTF8')::jsonb ->> 'organisation') as organisation
                from record.domain_event first where first.sequence = 0
            )
            select thing.aggregate_id, own.organisation as own, whole.organisation as wholes
            from record.domain_event thing
            join owner own on own.aggregate_id = thing.aggregate_id
            left join owner whole on whole.aggregate_id = thing.correlation_id
            where thing.aggregate_id = any(?) and thing.sequence = 0
            """;

    private final Map<String, OrganisationId> known = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OrganisationId> eldest) {
            return size() > REMEMBERED;
        }
    };

    private long learnt = System.nanoTime();

    List<AuditEntry> complete(List<AuditEntry> batch, Connection connection) throws SQLException {
        if (System.nanoTime() - learnt > FRESH) {
            known.clear();
            learnt = System.nanoTime();
        }
        String[] unknown = batch.stream()
                .flatMap(entry -> entry.touched().stream())
                .filter(touched -> touched.owner() == null
                        && OF_THE_RECORD.contains(touched.kind())
                        && !known.containsKey(touched.resource()))
                .map(Touched::id)
                .distinct()
                .toArray(String[]::new);
        if (unknown.length > 0) {
            lookUp(unknown, connection);
        }
        return batch.stream().map(this::owned).toList();
    }

    private void lookUp(String[] ids, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGUN_BY)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    remember(rows.getString("aggregate_id"), rows.getString("own"), rows.getString("wholes"));
                }
            }
        }
    }

    /** Under each kind: the ids of two kinds are never the same. */
    private void remember(String id, @Nullable String own, @Nullable String wholes) {
        for (String kind : OF_THE_RECORD) {
            String owner = kind.equals("actions") && wholes != null ? wholes : own;
            organisation(owner).ifPresent(found -> known.put(kind + "/" + id, found));
        }
    }

    private AuditEntry owned(AuditEntry entry) {
        return entry.touching(entry.touched().stream()
                .map(this::owned)
                .map(touched -> Grounds.complete(touched, entry))
                .toList());
    }

    private Touched owned(Touched touched) {
        if (touched.owner() != null) {
            return touched;
        }
        OrganisationId owner = ORGANISATIONS.contains(touched.kind())
                ? organisation(touched.id()).orElse(null)
                : known.get(touched.resource());
        return owner == null ? touched : touched.ownedBy(owner);
    }

    private static Optional<OrganisationId> organisation(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OrganisationId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
