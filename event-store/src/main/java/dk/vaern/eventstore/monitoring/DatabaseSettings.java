package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads what the server promises, and says which promises are missing. */
public final class DatabaseSettings {

    private static final int OLDEST_SERVER = 170_000;
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private static final String READ = """
            select current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'),
                current_setting('server_version_num')::int, current_setting('transaction_timeout', true),
                current_setting('idle_in_transaction_session_timeout'), pg_is_in_recovery(),
                has_table_privilege('record.domain_event', 'UPDATE, DELETE, TRUNCATE'), clock_timestamp()
            """;

    private final DataSource database;
    private final Clock clock;

    /** @param clock this machine's; the business's may be elsewhere in a test */
    public DatabaseSettings(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Everything that is not as it should be, empty when all is well.
     *
     * @throws StoreUnavailableException when the database does not answer
     */
    public List<Finding> check() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            Instant asked = clock.instant();
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return findings(result, asked, clock.instant());
            }
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the database's settings", e);
        }
    }

    private static List<Finding> findings(ResultSet server, Instant asked, Instant answered) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String forgets = "what was answered as stored may be gone after a crash";
        check(findings, server.getString(1).equals("on"), true, "fsync is off: " + forgets);
        check(
                findings,
                server.getString(2).equals("on"),
                true,
                "full_page_writes is off: pages may be torn by a crash");
        check(findings, !server.getString(3).equals("off"), true, "synchronous_commit is off: " + forgets);
        check(findings, server.getInt(4) >= OLDEST_SERVER, true, "the server is older than PostgreSQL 17");
        check(findings, !server.getBoolean(7), true, "the server is a standby and takes no writes");
        check(
                findings,
                limits(server.getString(5)),
                false,
                "transaction_timeout is not set: a hanging one stalls all readers");
        check(
                findings,
                limits(server.getString(6)),
                false,
                "idle_in_transaction_session_timeout is not set: a forgotten transaction stalls all readers");
        check(
                findings,
                !server.getBoolean(8),
                false,
                "this role may change what is recorded: use the service's own role");
        Duration apart = apart(server.getObject(9, OffsetDateTime.class).toInstant(), asked, answered);
        check(
                findings,
                apart.compareTo(CLOCKS_APART) < 0,
                false,
                "this machine's clock and the database's are %d ms apart".formatted(apart.toMillis()));
        return findings;
    }

    /** How far apart the clocks are at least, whenever between question and answer the server looked. */
    private static Duration apart(Instant server, Instant asked, Instant answered) {
        if (server.isBefore(asked)) {
            return Duration.between(server, asked);
        }
        return server.isAfter(answered) ? Duration.between(answered, server) : Duration.ZERO;
    }

    private static boolean limits(String timeout) {
        return timeout != null && !timeout.equals("0");
    }

    private static void check(List<Finding> findings, boolean holds, boolean grave, String sentence) {
        if (!holds) {
            findings.add(new Finding(grave, sentence));
        }
    }

    /**
     * A promise that is missing.
     *
     * @param grave whether acknowledged events can be lost by it, or nothing can be stored at all
     */
    public record Finding(boolean grave, String sentence) {}
}
