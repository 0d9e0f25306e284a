package dk.vaern.notification.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which contact points said that they are gone (HTTP 410). A contact point that is changed is another one, with another id,
 * so what stands here stands for ever.
 */
@Component
public class StoppedDestinations {

    private final JdbcClient jdbc;

    StoppedDestinations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(Lane lane) {
        return lane.contactPoint().filter(this::has).isPresent();
    }

    public boolean has(UUID contactPoint) {
        return jdbc.sql("select exists (select from notification.stopped_destination where contact_point = :id)")
                .param("id", contactPoint)
                .query(Boolean.class)
                .single();
    }

    /** Told twice, the first time counts. */
    void add(UUID contactPoint, String organisation, Instant at) {
        jdbc.sql("""
                insert into notification.stopped_destination (contact_point, organisation, stopped_at)
                values (:id, :organisation, :at) on conflict do nothing
                """)
                .param("id", contactPoint)
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear() {
        jdbc.sql("truncate notification.stopped_destination").update();
    }
}
