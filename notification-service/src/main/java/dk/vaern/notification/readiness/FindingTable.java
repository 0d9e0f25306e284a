package dk.vaern.notification.readiness;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which findings an organisation was told of, as SQL, so that it is told once of each until it changes. */
@Component
class FindingTable {

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding that was told.
     *
     * @param times how often
     * @param open was it still so when it was last looked?
     */
    record Told(String key, String state, int times, boolean open) {}

    Map<String, Told> of(OrganisationId organisation) {
        return jdbc
                .sql("select key, state, times, open from notification.finding where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, _) -> new Told(
                        row.getString("key"), row.getString("state"), row.getInt("times"), row.getBoolean("open")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Told::key, Function.identity()));
    }

    void put(OrganisationId organisation, Told told) {
        jdbc.sql("""
                insert into notification.finding (organisation, key, state, times, open)
                values (:organisation, :key, :state, :times, :open)
                on conflict (organisation, key) do update
                set state = excluded.state, times = excluded.times, open = excluded.open
                """)
                .param("organisation", organisation.value())
                .param("key", told.key())
                .param("state", told.state())
                .param("times", told.times())
                .param("open", told.open())
                .update();
    }

    /** What is not found any longer is told anew when it comes back. */
    void close(OrganisationId organisation, Collection<String> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql("""
                    update notification.finding set open = false where organisation = :organisation and key in (:gone)
                    """)
                    .param("organisation", organisation.value())
                    .param("gone", gone)
                    .update();
        }
    }
}
