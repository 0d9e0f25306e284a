package dk.vaern.notification.dispatch;

import dk.vaern.domain.notification.Notification;
import dk.vaern.eventstore.boot.Precedence;
import dk.vaern.notification.dispatch.DeliveryQueue.Claim;
import dk.vaern.notification.dispatch.DeliveryQueue.Search;
import dk.vaern.notification.dispatch.DeliveryQueue.Shut;
import dk.vaern.notification.dispatch.Hands.Room;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off the queue, a bounded number at a time and never more claimed than can be worked on: so what is urgent overtakes
 * whatever waits, and what one organisation or one destination holds up is held up alone.
 */
@Component
class Dispatcher implements SmartLifecycle {

    static final String DESTINATION_UNAVAILABLE = "destination-unavailable";

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** How long a message that can wait does so for one that is urgent. */
    private static final Duration ASIDE = Duration.ofSeconds(2);

    private final DeliveryQueue queue;
    private final Handover handover;
    private final Wakeup wakeup;
    private final Circuits circuits;
    private final StoppedDestinations stopped;
    private final DispatchSettings settings;
    private final Precedence precedence;
    private final Clock clock;
    private volatile @Nullable Running running;

    Dispatcher(
            DeliveryQueue queue,
            Handover handover,
            Wakeup wakeup,
            Circuits circuits,
            StoppedDestinations stopped,
            DispatchSettings settings,
            Precedence precedence,
            Clock clock) {
        this.queue = queue;
        this.handover = handover;
        this.wakeup = wakeup;
        this.circuits = circuits;
        this.stopped = stopped;
        this.settings = settings;
        this.precedence = precedence;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var now = new Running();
        running = now;
        now.start();
    }

    @Override
    public synchronized void stop() {
        var before = running;
        running = null;
        if (before != null) {
            before.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** From the start to the stop. */
    private final class Running {

        private final Hands hands = new Hands(new Bounds(settings.concurrency()));
        private final ExecutorService workers = Executors.newFixedThreadPool(
                settings.concurrency(), Thread.ofPlatform().name("delivery-", 1).factory());
        private final Thread loop = Thread.ofPlatform().name("dispatcher").unstarted(this::loop);
        private volatile boolean wanted = true;
        private volatile boolean passedOver;

        void start() {
            loop.start();
        }

        /** Lets attempts that are under way come to their end, within a bound; others' leases run out. */
        void stop() {
            wanted = false;
            loop.interrupt();
            try {
                loop.join(2_000);
                workers.shutdown();
                if (!workers.awaitTermination(8, TimeUnit.SECONDS)) {
                    workers.shutdownNow();
                }
            } catch (InterruptedException _) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }

        private void loop() {
            try {
                while (wanted) {
                    if (claimed() == 0) {
                        wakeup.await(settings.poll());
                    }
                }
            } catch (InterruptedException _) {
                LOG.debug("The dispatcher was told to stop");
            }
        }

        /** How many were found; waits until there is a free hand. */
        private int claimed() throws InterruptedException {
            Room room = hands.awaitRoom();
            passedOver = room.passesOver();
            List<Claim> claims = List.of();
            try {
                claims = queue.claim(search(room));
            } catch (RuntimeException e) {
                LOG.warn("The queue of deliveries could not be read: {}", e.toString());
            }
            claims.forEach(hands::take);
            claims.forEach(claim -> workers.execute(() -> inTurn(claim)));
            return claims.size();
        }

        private Search search(Room room) {
            Instant now = clock.instant();
            var shut = new Shut(circuits.shut(), circuits.shutForLong(), now.minus(settings.patience()));
            return new Search(room, shut, now, settings.lease());
        }

        private void inTurn(Claim claim) {
            if (!claim.isUrgent()) {
                precedence.stepAside(ASIDE);
                work(claim);
                return;
            }
            precedence.begin();
            try {
                work(claim);
            } finally {
                precedence.end();
            }
        }

        private void work(Claim claim) {
            try {
                if (stopped.has(claim.lane())) {
                    end(claim, Notification.DESTINATION_GONE);
                } else if (circuits.enter(claim.lane())) {
                    step(claim);
                } else {
                    leaveWaiting(claim);
                }
            } catch (RuntimeException e) {
                // Nothing is lost: the lease runs out and the step is taken again.
                LOG.warn("Delivery {} was interrupted: {}", claim.notification(), e.toString());
            } finally {
                hands.free(claim);
                if (passedOver) {
                    wakeup.now();
                }
            }
        }

        private void step(Claim claim) {
            try {
                Optional<Instant> next = handover.step(claim.notification());
                next.ifPresentOrElse(due -> queue.postpone(claim, due), () -> queue.finish(claim));
            } finally {
                circuits.leave();
            }
        }

        /** An open circuit costs no attempt; but nobody is left waiting for ever. */
        private void leaveWaiting(Claim claim) {
            boolean isDueForLong = claim.dueAt().plus(settings.patience()).isBefore(clock.instant());
            if (isDueForLong && circuits.isShutForLong(claim.lane())) {
                end(claim, DESTINATION_UNAVAILABLE);
            } else {
                queue.giveBack(claim);
            }
        }

        private void end(Claim claim, String reason) {
            handover.giveUp(claim.notification(), reason);
            queue.finish(claim);
        }
    }
}
