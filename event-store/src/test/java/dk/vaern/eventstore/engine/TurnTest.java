package dk.vaern.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Who waits while another writes for all: on a database that gives out a session only when the test lets it. */
class TurnTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final Semaphore sessions = new Semaphore(0);
    private final GroupCommit commits = new GroupCommit(
            new BatchWriter(
                    new Sessions(new DelegatingDataSource(database.as("vaern_incident")) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            sessions.acquireUninterruptibly();
                            return super.getConnection();
                        }
                    }),
                    PATIENCE),
            PATIENCE);

    @AfterEach
    void drop() {
        sessions.release(1_000);
        database.close();
    }

    @Test
    void comes_to_those_behind_one_who_gave_up() throws Exception {
        Caller writes = Caller.appending("writes", commits);
        Awaitility.await().atMost(BOUND).until(() -> sessions.hasQueuedThreads());
        Caller givesUp = Caller.appending("gives up", commits);
        assertThat(givesUp.failure()).isInstanceOf(StoreUnavailableException.class);
        Caller behind = Caller.appending("behind", commits);
        Awaitility.await().atMost(BOUND).until(behind::waits);

        sessions.release(1_000);

        assertThat(writes.failure()).isNull();
        assertThat(behind.failure()).isNull();
    }

    @Test
    void whose_events_were_taken_and_who_gets_no_answer_hears_that_nobody_knows() throws Exception {
        Caller writes = Caller.appending("writes", commits);
        Awaitility.await().atMost(BOUND).until(() -> sessions.hasQueuedThreads());
        Caller one = Caller.appending("one", commits);
        Awaitility.await().atMost(BOUND).until(one::waits);
        Caller two = Caller.appending("two", commits);
        Awaitility.await().atMost(BOUND).until(two::waits);

        // One of them writes for both, and gets no session.
        sessions.release();

        assertThat(writes.failure()).isNull();
        assertThat(two.failure())
                .asInstanceOf(InstanceOfAssertFactories.type(StoreUnavailableException.class))
                .returns(true, StoreUnavailableException::outcomeUnknown);
        sessions.release(1_000);
        assertThat(one.failure()).isNull();
    }

    /** A thread that appends one event, and what came of it. */
    private record Caller(Thread thread, FutureTask<@Nullable RuntimeException> outcome) {

        static Caller appending(String parcel, GroupCommit commits) {
            Callable<@Nullable RuntimeException> append = () -> {
                try {
                    commits.append(new Append(List.of(Parcels.messages().row(Parcels.scanned(parcel, 0)))));
                    return null;
                } catch (StoreUnavailableException e) {
                    return e;
                }
            };
            FutureTask<@Nullable RuntimeException> outcome = new FutureTask<>(append);
            return new Caller(Thread.ofPlatform().start(outcome), outcome);
        }

        boolean waits() {
            return thread.getState() == Thread.State.TIMED_WAITING;
        }

        @Nullable
        RuntimeException failure() throws Exception {
            return outcome.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
