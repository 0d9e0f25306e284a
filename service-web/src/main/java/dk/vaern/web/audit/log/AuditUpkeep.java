package dk.vaern.web.audit.log;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the months ahead, drops those past their time, and adds what a service that died did not get to say. The database's
 * functions do it with their owner's rights and by their owner's settings; any number of nodes may ask.
 */
public final class AuditUpkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditUpkeep.class);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final int TURNS_TO_MONTHS = 360;

    private final JdbcClient jdbc;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("audit-upkeep").daemon().unstarted(this::run);

    AuditUpkeep(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    AuditUpkeep start() {
        thread.start();
        return this;
    }

    /** Not at once: a service that starts has other things to do. */
    private void run() {
        try {
            for (int turn = 0; !end.await(TURN.toMillis() / (turn == 0 ? 12 : 1), TimeUnit.MILLISECONDS); turn++) {
                if (turn % TURNS_TO_MONTHS == 0) {
                    calmly(this::keepMonths);
                }
                calmly(this::compare);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void calmly(Runnable task) {
        try {
            task.run();
        } catch (DataAccessException later) {
            log.warn(
                    "The audit log's upkeep waits for its next turn: {}",
                    later.getClass().getName());
        }
    }

    void keepMonths() {
        jdbc
                .sql("select added, dropped from audit.keep_months()")
                .query((row, _) -> new int[] {row.getInt("added"), row.getInt("dropped")})
                .list()
                .stream()
                .filter(done -> done[0] + done[1] > 0)
                .forEach(done -> log.info("Audit log: {} months added, {} dropped", done[0], done[1]));
    }

    void compare() {
        int missing = jdbc.sql("select audit.compare()").query(Integer.class).single();
        if (missing > 0) {
            log.warn("{} writes were missing in the audit log and were added from the record", missing);
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
