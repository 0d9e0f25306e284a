package dk.vaern.it.access;

import dk.vaern.it.access.scene.Scene;
import dk.vaern.it.access.scene.Standing;
import dk.vaern.it.openapi.Description.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the fields of one operation: each caller, each place for an id, each standing that what it names can have. */
final class Cells {

    private final Scene scene;
    private final Operation operation;
    private final Row row;
    private final Places places;

    Cells(Scene scene, Operation operation, Row row, Places places) {
        this.scene = scene;
        this.operation = operation;
        this.row = row;
        this.places = places;
    }

    /** For each place the fields of a caller; of each list the last is the one whose id never was. */
    List<List<Cell>> of(Caller caller) {
        List<List<Cell>> groups = new ArrayList<>();
        row.places()
                .forEach((place, rule) -> groups.add(scene.of(rule.thing(), caller.organisation()).stream()
                        .sorted()
                        .map(standing -> cell(caller, place, standing))
                        .toList()));
        if (places.path().isEmpty() && (groups.isEmpty() || operation.method().equals("GET"))) {
            groups.add(List.of(new Cell(caller, row.operation(), null, null, Map.of(), atTheDoor(caller))));
        }
        return groups;
    }

    private Cell cell(Caller caller, String place, Standing standing) {
        Map<String, Standing> standings = new HashMap<>();
        for (String each : row.places().keySet()) {
            standings.put(each, each.equals(place) ? standing : beside(caller, place, standing, each));
        }
        Map<String, String> ids = new HashMap<>();
        standings.forEach((each, how) -> {
            if (each.equals(place) || !places.query().contains(each)) {
                ids.put(
                        each,
                        scene.find(rule(each).thing(), caller.organisation(), how)
                                .orElseThrow());
            }
        });
        return new Cell(caller, row.operation(), place, standing, ids, expected(caller, place, standings));
    }

    private Rule rule(String place) {
        return Objects.requireNonNull(row.places().get(place));
    }

    /**
     * What stands in the other places: what a body points at belongs to what the path names, where there is such a thing;
     * otherwise whatever lets the caller furthest in.
     */
    private Standing beside(Caller caller, String varied, Standing standing, String place) {
        Set<Standing> there = scene.of(rule(place).thing(), caller.organisation());
        if (places.path().contains(varied) && !places.path().contains(place) && there.contains(standing)) {
            return standing;
        }
        return there.stream()
                .max(Comparator.<Standing, Outcome>comparing(how -> rule(place).of(caller.organisation(), how))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Outcome expected(Caller caller, String varied, Map<String, Standing> standings) {
        Outcome door = atTheDoor(caller);
        if (door != Outcome.LET_IN) {
            return door;
        }
        List<Outcome> inPath = standings.entrySet().stream()
                .filter(entry -> places.path().contains(entry.getKey()))
                .map(entry -> rule(entry.getKey()).of(caller.organisation(), entry.getValue()))
                .toList();
        if (inPath.contains(Outcome.HIDDEN)) {
            return Outcome.HIDDEN;
        }
        return inPath.contains(Outcome.NOT_YOURS)
                ? Outcome.NOT_YOURS
                : rule(varied).of(caller.organisation(), Objects.requireNonNull(standings.get(varied)));
    }

    /** Before anything is looked at that an id names. */
    private Outcome atTheDoor(Caller caller) {
        if (caller.role() == null || row.isOpen()) {
            return Outcome.NO_TOKEN;
        }
        if (!row.roles().contains(caller.role())) {
            return Outcome.WRONG_ROLE;
        }
        return row.kinds().contains(caller.organisation().kind()) ? Outcome.LET_IN : Outcome.NOT_YOURS;
    }
}
