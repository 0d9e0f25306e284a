package dk.vaern.notification.watch;

import dk.vaern.notification.watch.Expected.Kind;
import dk.vaern.notification.watch.Expected.Met;
import dk.vaern.notification.watch.Expected.Open;
import dk.vaern.notification.watch.Expected.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the record was compared, and what is still expected or was found missing; shared by all nodes. */
@Component
class WatchTable {

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to which position the record was compared. Whoever else compares waits until this transaction ends. */
    long positionForUpdate() {
        return jdbc.sql("select position from notification.watch for update")
                .query(Long.class)
                .single();
    }

    void reach(long position) {
        jdbc.sql("update notification.watch set position = :position")
                .param("position", position)
                .update();
    }

    void compared(Instant at) {
        jdbc.sql("update notification.watch set compared_at = :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty before the first time. */
    Optional<Instant> comparedAt() {
        return jdbc.sql("select compared_at from notification.watch where compared_at is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void apply(Expected expected) {
        switch (expected) {
            case Open(What what, Instant due) -> expect(what, due);
            case Met(What what) -> forget(what);
        }
    }

    void expect(What what, Instant due) {
        jdbc.sql("""
                insert into notification.expected (kind, id, due_at) values (:kind, :id, :due)
                on conflict (kind, id) do update set due_at = excluded.due_at, found_at = null
                """)
                .param("kind", what.kind().name())
                .param("id", what.id())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(What what) {
        jdbc.sql("delete from notification.expected where kind = :kind and id = :id")
                .param("kind", what.kind().name())
                .param("id", what.id())
                .update();
    }

    /**
     * What should have gone on by now: first what was not found so far, which must not wait for what nobody can mend, then
     * the longest overdue.
     */
    List<What> overdue(Instant now, int atMost) {
        return jdbc.sql("""
                select kind, id from notification.expected where due_at < :now
                order by found_at nulls first, due_at, kind, id limit :limit
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", atMost)
                .query(WatchTable::what)
                .list();
    }

    /** Returns whether it was not known to be missing before. */
    boolean find(What what, Instant now) {
        return jdbc.sql("""
                        update notification.expected set found_at = :now
                        where kind = :kind and id = :id and found_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("kind", what.kind().name())
                        .param("id", what.id())
                        .update()
                > 0;
    }

    /** How many of each kind are missing at present. */
    Map<Kind, Long> missing() {
        Map<Kind, Long> missing = new EnumMap<>(Kind.class);
        jdbc.sql("select kind, count(*) as missing from notification.expected where found_at is not null group by kind")
                .query(row -> {
                    missing.put(Kind.valueOf(row.getString("kind")), row.getLong("missing"));
                });
        return missing;
    }

    private static What what(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new What(Kind.valueOf(row.getString("kind")), row.getString("id"));
    }
}
