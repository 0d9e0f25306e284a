package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Twelve writers on shared aggregates, of whose transactions some roll back, some write elsewhere first and some dawdle. An
 * aggregate's events are committed in the order of its sequence, so a reader who sees them otherwise has lost or reordered
 * some.
 */
final class FenceLoad {

    static final int WRITERS = 12;
    private static final int AGGREGATES = 36;

    private final DataSource database;
    private final long most;
    private final BooleanSupplier stopped;
    private final AtomicLong claimed = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final List<Aggregate> aggregates =
            IntStream.range(0, AGGREGATES).mapToObj(Aggregate::new).toList();

    /** @param stopped whether enough has been seen before all is written */
    FenceLoad(DataSource database, long most, BooleanSupplier stopped) {
        this.database = database;
        this.most = most;
        this.stopped = stopped;
    }

    /** Returns how many events were committed */
    long run() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                writers.add(threads.submit(() -> write(random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return committed.get();
    }

    private Void write(Random random) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int count = claim(random); count > 0 && !stopped.getAsBoolean(); count = claim(random)) {
                while (!append(connection, random, count)) {
                    dawdle(random);
                }
            }
        }
        return null;
    }

    /** Returns how many of the events that are still to be written this writer takes on itself */
    private int claim(Random random) {
        int wanted = 1 + random.nextInt(20);
        long before = claimed.getAndAdd(wanted);
        return (int) Math.max(0, Math.min(wanted, most - before));
    }

    /** Returns false when it was rolled back */
    private boolean append(Connection connection, Random random, int count) throws SQLException, InterruptedException {
        if (random.nextInt(4) == 0) {
            writeElsewhere(connection);
            dawdle(random);
        }
        Aggregate aggregate = lockAny(random);
        try {
            EventWriter.add(connection, aggregate.next(count));
            dawdle(random);
            if (random.nextInt(20) == 0) {
                connection.rollback();
                return false;
            }
            connection.commit();
            aggregate.sequence += count;
            committed.addAndGet(count);
            return true;
        } finally {
            aggregate.lock.unlock();
        }
    }

    private Aggregate lockAny(Random random) {
        while (true) {
            Aggregate aggregate = aggregates.get(random.nextInt(AGGREGATES));
            if (aggregate.lock.tryLock()) {
                return aggregate;
            }
        }
    }

    private static void writeElsewhere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into incident.token (processor, segment) values (gen_random_uuid()::text, 0)");
        }
    }

    /** The pauses are the load, not a wait for something. */
    private static void dawdle(Random random) throws InterruptedException {
        if (random.nextInt(10) == 0) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
        }
    }

    private static final class Aggregate {
        private final String id;
        private final ReentrantLock lock = new ReentrantLock();
        private int sequence;

        Aggregate(int number) {
            this.id = "parcel-" + number;
        }

        List<EventRow> next(int count) {
            return Parcels.scans(id, sequence, count).stream()
                    .map(Parcels.messages()::row)
                    .toList();
        }
    }
}
