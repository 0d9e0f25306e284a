package dk.vaern.notification.watch;

import dk.vaern.domain.kernel.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due and has not been taken up, by urgency. */
@Component
class Waiting {

    static final Row NOTHING = new Row(0, Optional.empty());

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since when the one that has waited the longest was due */
    record Row(long size, Optional<Instant> since) {}

    Map<Urgency, Row> byUrgency() {
        Map<Urgency, Row> rows = new EnumMap<>(Urgency.class);
        jdbc.sql("""
                select urgency, count(*) as size, min(due_at) as since from notification.delivery
                where due_at <= :now and leased_until < clock_timestamp() group by urgency
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(row -> {
            var since = row.getObject("since", OffsetDateTime.class).toInstant();
            rows.put(urgency(row.getInt("urgency")), new Row(row.getLong("size"), Optional.of(since)));
        });
        return rows;
    }

    /** As the queue weighs it. */
    private static Urgency urgency(int weight) {
        return switch (weight) {
            case 2 -> Urgency.URGENT;
            case 1 -> Urgency.NORMAL;
            default -> Urgency.INFORMATIONAL;
        };
    }
}
