package dk.vaern.domain.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * People who take turns.
 *
 * @param people contact points of the organisation, in the order of their turns
 * @param restrictions when there is anybody at all; none: always
 */
public record Layer(String name, Rotation rotation, List<UUID> people, List<Restriction> restrictions) {

    /** @throws IllegalArgumentException when there is nobody */
    public Layer {
        people = List.copyOf(people);
        restrictions = List.copyOf(restrictions);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("must have at least one who takes turns");
        }
    }

    /** Who has it when, in order; nobody before the first turn begins. */
    List<Shift> shifts(Span span, Zone zone, int layer) {
        var shifts = new ArrayList<Shift>();
        for (long turn = turnAt(span.from(), zone); begin(turn, zone).isBefore(span.to()); turn++) {
            UUID who = people.get((int) (turn % people.size()));
            var reason = new Shift.Turn(layer, turn);
            Span.between(begin(turn, zone), begin(turn + 1, zone))
                    .flatMap(whole -> whole.and(span))
                    .map(part -> open(part, zone))
                    .orElse(List.of())
                    .forEach(part -> shifts.add(new Shift(part, who, reason)));
        }
        return shifts;
    }

    /** The turn that is under way, or the first one that is to come. */
    private long turnAt(Instant instant, Zone zone) {
        long turn = Math.max(0, rotation.about(zone.dateAt(instant)));
        while (!begin(turn + 1, zone).isAfter(instant)) {
            turn++;
        }
        while (turn > 0 && begin(turn, zone).isAfter(instant)) {
            turn--;
        }
        return turn;
    }

    private Instant begin(long turn, Zone zone) {
        return zone.moment(rotation.handOver(turn));
    }

    private List<Span> open(Span span, Zone zone) {
        if (restrictions.isEmpty()) {
            return List.of(span);
        }
        var open = new ArrayList<Span>();
        restrictions.stream()
                .flatMap(restriction -> restriction.within(span, zone))
                .sorted(Comparator.comparing(Span::from))
                .forEach(window -> addTo(open, window));
        return List.copyOf(open);
    }

    /** Windows that overlap or touch are one. */
    private static void addTo(List<Span> open, Span window) {
        if (open.isEmpty() || open.getLast().to().isBefore(window.from())) {
            open.add(window);
        } else if (open.getLast().to().isBefore(window.to())) {
            open.add(new Span(open.removeLast().from(), window.to()));
        }
    }
}
