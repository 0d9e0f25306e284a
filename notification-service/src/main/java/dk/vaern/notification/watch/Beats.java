package dk.vaern.notification.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of heartbeats, from the board of notifications. */
@Component
class Beats {

    private final JdbcClient jdbc;

    Beats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a provider took one the last time. */
    Optional<Instant> lastSuccess(UUID contactPoint) {
        return jdbc.sql("""
                select max(last_success_at) as success from notification.notification_board
                where contact_point = :id and picture->>'matter' = 'HEARTBEAT'
                """)
                .param("id", contactPoint)
                .query((row, _) -> Optional.ofNullable(row.getObject("success", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
