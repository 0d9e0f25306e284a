package dk.vaern.it.benchmark.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When messages came to their providers, by the mark of the warning that they are about. */
final class Arrivals {

    private static final Pattern MARK = Pattern.compile("(?:haster|kan vente) [0-9]+");

    private final Map<String, List<Long>> came = new HashMap<>();

    /** The word in the title of an urgent warning by which its messages are known. */
    static String urgent(int number) {
        return "haster " + number;
    }

    static String bulk(int number) {
        return "kan vente " + number;
    }

    void note(String message) {
        long now = System.nanoTime();
        Matcher mark = MARK.matcher(message);
        if (mark.find()) {
            note(mark.group(), now);
        }
    }

    private synchronized void note(String mark, long now) {
        came.computeIfAbsent(mark, _ -> new ArrayList<>()).add(now);
    }

    /** By {@link System#nanoTime}. */
    synchronized List<Long> of(String mark) {
        return List.copyOf(came.getOrDefault(mark, List.of()));
    }

    synchronized long bulkSoFar() {
        return came.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("kan vente"))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }
}
