package dk.vaern.it.benchmark.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each contender did per second, round by round. */
public record Standing(Map<String, List<Double>> rates) {

    /** The median of its rounds. */
    public double rate(String contender) {
        return median(of(contender));
    }

    /** One beside another: the median of what it was in each round. */
    public double ratio(String contender, String limit) {
        List<Double> mine = of(contender);
        List<Double> theirs = of(limit);
        return median(IntStream.range(0, mine.size())
                .mapToObj(round -> mine.get(round) / theirs.get(round))
                .toList());
    }

    public boolean has(String contender) {
        return rates.containsKey(contender);
    }

    /** What both did, as the table tells it. */
    public String beside(String contender, String limit) {
        return "%,.0f/s beside %,.0f/s".formatted(rate(contender), rate(limit));
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Double> of(String contender) {
        return Objects.requireNonNull(rates.get(contender), contender);
    }

    @Override
    public String toString() {
        return rates.keySet().stream()
                .map(contender -> "%s %,.0f/s".formatted(contender, rate(contender)))
                .collect(Collectors.joining(", "));
    }
}
