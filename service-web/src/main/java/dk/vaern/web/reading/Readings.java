package dk.vaern.web.reading;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads for somebody. The sessions are of a pool of their own, which has taken on the reader's role for good: no statement on
 * them sees a row without the viewer of its transaction, and none writes.
 */
public final class Readings implements AutoCloseable {

    private static final int MOST_SESSIONS = 8;

    private final HikariDataSource pool;
    private final TransactionTemplate transactions;
    private final JdbcClient rows;

    /** @param writers the service's own pool, whose address and way to sign in this one shares */
    public Readings(HikariDataSource writers, ReaderRole reader) {
        var config = new HikariConfig();
        writers.copyStateTo(config);
        config.setPoolName(writers.getPoolName() + "-reader");
        config.setConnectionInitSql("set role " + reader.name());
        config.setMaximumPoolSize(Math.min(MOST_SESSIONS, writers.getMaximumPoolSize()));
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.transactions.setReadOnly(true);
        this.rows = JdbcClient.create(pool);
    }

    /** For statements within {@link #as}; outside of it every table looks empty. */
    public JdbcClient rows() {
        return rows;
    }

    /**
     * Reads in one transaction, which sees what this organisation may come near.
     *
     * @throws IllegalStateException within another reading: one organisation looks at a time
     */
    public <T> T as(OrganisationId viewer, Supplier<T> reading) {
        if (TransactionSynchronizationManager.hasResource(pool)) {
            throw new IllegalStateException("a reading within a reading");
        }
        return Objects.requireNonNull(transactions.execute(_ -> {
            rows.sql("select set_config('vaern.viewer', ?, true)")
                    .param(viewer.value())
                    .query(String.class)
                    .single();
            return reading.get();
        }));
    }

    @Override
    public void close() {
        pool.close();
    }
}
