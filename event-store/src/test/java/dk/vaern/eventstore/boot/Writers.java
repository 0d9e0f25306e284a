package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.LostRaceException;
import dk.vaern.eventstore.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;

/** Clients of a node who scan a few parcels without a pause, and go on whatever happens to the database. */
final class Writers implements AutoCloseable {

    private static final int PARCELS = 8;

    private final Node node;
    private final ObjLongConsumer<String> acknowledged;
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean running = true;

    /** @param acknowledged told the parcel and the version that was answered */
    Writers(Node node, int count, ObjLongConsumer<String> acknowledged) {
        this.node = node;
        this.acknowledged = acknowledged;
        this.threads = IntStream.range(0, count)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("writer-" + i).start(() -> write(new Random(i))))
                .toList();
    }

    /** What was answered that should not have been. */
    Optional<Throwable> fault() {
        return Optional.ofNullable(faults.peek());
    }

    /** Waits until they are told to stop, which in a process that is to be killed nobody does. */
    void keepOn() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            keepOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Random random) {
        while (running) {
            String parcel = "p" + random.nextInt(PARCELS);
            try {
                acknowledged.accept(parcel, node.send(new Parcel.Command.Scan(parcel, 1)));
            } catch (StoreUnavailableException | LostRaceException e) {
                Thread.onSpinWait();
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
        }
    }
}
