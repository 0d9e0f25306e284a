package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.notification.dispatch.DeliveryQueue.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A node's hands: how many are at work, and for whom. */
final class Hands {

    private final Bounds bounds;
    private final Map<Lane, Integer> lanes = new HashMap<>();
    private final Map<String, Integer> organisations = new HashMap<>();
    private int busy;
    private int bulk;

    Hands(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * What may be taken on now.
     *
     * @param free at least one hand
     * @param freeForBulk of those, for what is not urgent
     * @param lanes how many work for each
     */
    record Room(
            Bounds bounds, int free, int freeForBulk, Map<Lane, Integer> lanes, Map<String, Integer> organisations) {

        /** The lanes that take no more of this urgency. */
        List<String> fullLanes(Urgency urgency) {
            return full(lanes, lane -> bounds.lane(lane, urgency));
        }

        /** The organisations that are given no more of this urgency. */
        List<String> fullOrganisations(Urgency urgency) {
            return full(organisations, _ -> bounds.organisation(urgency));
        }

        /** May something be due that is passed over, and for which it is worth looking when a hand comes free? */
        boolean passesOver() {
            return freeForBulk <= 0
                    || !fullLanes(Urgency.NORMAL).isEmpty()
                    || !fullOrganisations(Urgency.NORMAL).isEmpty();
        }

        private static <K> List<String> full(Map<K, Integer> held, ToIntFunction<K> bound) {
            return held.entrySet().stream()
                    .filter(entry -> entry.getValue() >= bound.applyAsInt(entry.getKey()))
                    .map(entry -> entry.getKey().toString())
                    .toList();
        }
    }

    /** Waits until a hand is free. */
    synchronized Room awaitRoom() throws InterruptedException {
        while (busy >= bounds.all()) {
            wait();
        }
        return new Room(
                bounds, bounds.all() - busy, bounds.bulk() - bulk, Map.copyOf(lanes), Map.copyOf(organisations));
    }

    synchronized void take(Claim claim) {
        count(claim, 1);
    }

    synchronized void free(Claim claim) {
        count(claim, -1);
        notifyAll();
    }

    private void count(Claim claim, int by) {
        busy += by;
        bulk += claim.isUrgent() ? 0 : by;
        count(lanes, claim.lane(), by);
        count(organisations, claim.organisation(), by);
    }

    private static <K> void count(Map<K, Integer> held, K key, int by) {
        held.compute(key, (_, before) -> {
            int now = (before == null ? 0 : before) + by;
            return now == 0 ? null : now;
        });
    }
}
