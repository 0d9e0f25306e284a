package dk.vaern.it.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Contenders that take turns, for a machine's speed drifts from minute to minute: only what was measured beside each other
 * is compared.
 *
 * @param turn how long each turn takes
 * @param warmUp how long a contender is given to become as fast as it gets, at most
 */
public record Turns(int rounds, Duration turn, Duration warmUp, Consumer<String> progress) {

    private static final double FLAT = 0.07;
    private static final int FLAT_TURNS = 3;

    /** From one client up to so many, and then until the rate does not grow any more. */
    public void warm(Contender contender, int clients) throws Exception {
        long end = System.nanoTime() + warmUp.toNanos();
        for (int few = 1; few < clients && System.nanoTime() < end; few *= 2) {
            contender.perSecond(few, turn);
        }
        List<Double> rates = new ArrayList<>();
        do {
            rates.add(contender.perSecond(clients, turn));
        } while (!isFlat(rates) && System.nanoTime() < end);
        progress.accept("%s is warm at %,.0f/s with %d clients".formatted(contender.name(), rates.getLast(), clients));
    }

    private static boolean isFlat(List<Double> rates) {
        if (rates.size() < FLAT_TURNS) {
            return false;
        }
        List<Double> last = rates.subList(rates.size() - FLAT_TURNS, rates.size());
        double best = Collections.max(last);
        return (best - Collections.min(last)) / best < FLAT;
    }

    /** Each contender once in every round, another one first each time. */
    public Standing hold(List<? extends Contender> contenders, int clients) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, -round);
            for (Contender contender : order) {
                rates.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(contender.perSecond(clients, turn));
            }
        }
        var standing = new Standing(rates);
        progress.accept("%d clients: %s".formatted(clients, standing));
        return standing;
    }
}
