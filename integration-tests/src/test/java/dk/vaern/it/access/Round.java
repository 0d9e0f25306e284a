package dk.vaern.it.access;

import dk.vaern.it.access.scene.Scene;
import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Goes through all cells of one service, and keeps what was answered otherwise than its row says. */
final class Round {

    private static final int AT_ONCE = 8;

    private final Service service;
    private final Scene scene;
    private final Matrix matrix;
    private final Description description;
    private final Map<String, Api> callers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    Round(Service service, Description description, Scene scene, Matrix matrix) {
        this.service = service;
        this.scene = scene;
        this.matrix = matrix;
        this.description = description;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** Everything that was answered otherwise. */
    List<String> go() {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Operation operation : description.operations()) {
                threads.execute(() -> tryOut(operation));
            }
        }
        return wrong.stream().sorted().toList();
    }

    /** How many cells were to be answered how, after the round. */
    Map<Outcome, Long> counts() {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, count) -> sums.put(outcome, count.sum()));
        return sums;
    }

    private void tryOut(Operation operation) {
        Places places = Places.of(description, operation);
        var door = new Door(description, operation, places);
        var cells =
                new Cells(scene, operation, Objects.requireNonNull(matrix.rows().get(operation.id())), places);
        try {
            Caller.all().forEach(caller -> cells.of(caller).forEach(group -> tryOut(group, door)));
        } catch (RuntimeException broken) {
            wrong.add(operation + " could not be tried: " + broken);
        }
    }

    /** The last of them names what never was: whoever is told nothing of another must be answered as there. */
    private void tryOut(List<Cell> group, Door door) {
        Cell never = group.getLast();
        Answer nothing = answer(never, door);
        check(never, door, nothing);
        for (Cell cell : group.subList(0, group.size() - 1)) {
            Answer answer = answer(cell, door);
            check(cell, door, answer);
            if (cell.expected().tellsNothing() && never.expected() == cell.expected() && differ(answer, nothing)) {
                wrong.add("%s: %d %s %s differs from what never was: %d %s %s"
                        .formatted(
                                cell,
                                answer.status(),
                                answer.text(),
                                headers(answer),
                                nothing.status(),
                                nothing.text(),
                                headers(nothing)));
            }
        }
    }

    private Answer answer(Cell cell, Door door) {
        Api who = callers.computeIfAbsent(
                cell.caller().client(), client -> client.isEmpty() ? service.anonymous() : service.as(client));
        return door.knock(who, cell.ids());
    }

    private void check(Cell cell, Door door, Answer answer) {
        Objects.requireNonNull(counts.get(cell.expected())).increment();
        boolean inPath = cell.place() != null && door.hasInPath(cell.place());
        boolean beyondStream = door.isStream() && cell.expected() == Outcome.LET_IN && answer.status() == 400;
        if (!beyondStream && !cell.expected().fits(answer, inPath)) {
            wrong.add("%s: %s expected, got %d %s".formatted(cell, cell.expected(), answer.status(), answer.text()));
        }
    }

    /** Byte for byte, but for the clock, and for what Tomcat says of the connection at each hundredth request on it. */
    private static boolean differ(Answer one, Answer other) {
        return one.status() != other.status()
                || !one.text().equals(other.text())
                || !headers(one).equals(headers(other));
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        List.of("date", "connection", "keep-alive").forEach(headers::remove);
        return headers;
    }
}
