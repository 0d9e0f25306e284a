package dk.vaern.it.benchmark.replay;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One record that is read through, by a projection and by a cursor. */
final class Replay implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final TestDatabase database = TestDatabase.with(StoreNode.SCHEMA);
    private final History history = new History(database);
    private final PlainCursor cursor = new PlainCursor(database);
    private final StoreNode node;
    private final long head;

    private Replay(int events) throws SQLException {
        history.write(events);
        node = node(database);
        head = node.record().head();
    }

    static Replay of(int events) throws SQLException {
        return new Replay(events);
    }

    static StoreNode node(TestDatabase database) {
        return new StoreNode(database, pool -> List.of(Replayed.on(pool), Parsed.projection()));
    }

    /** Events per second. */
    record Seen(double projection, double cursor) {

        double ratio() {
            return projection / cursor;
        }

        @Override
        public String toString() {
            return "%,.0f/s beside %,.0f/s".formatted(projection, cursor);
        }
    }

    /** The cursor goes over one half before the projection's replay and over the other half after it. */
    Seen through(String projection, boolean inserting) throws SQLException {
        long middle = head / 2;
        history.clear();
        long before = cursor.nanos(0, middle, inserting);
        long replay = nanos(projection);
        history.clear();
        long after = cursor.nanos(middle, head, inserting);
        return new Seen(head / (replay / NANOS), head / ((before + after) / NANOS));
    }

    private long nanos(String projection) throws SQLException {
        long began = System.nanoTime();
        node.processors().rebuild(projection);
        while (history.position(projection) < head) {
            if (System.nanoTime() - began > BOUND.toNanos()) {
                throw new IllegalStateException(projection + " is not through after " + BOUND);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return System.nanoTime() - began;
    }

    @Override
    public void close() {
        node.close();
        database.close();
    }
}
