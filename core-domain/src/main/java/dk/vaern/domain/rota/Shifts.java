package dk.vaern.domain.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists of shifts: in the order of time, and no two at once. */
final class Shifts {

    private Shifts() {}

    /** Those on top where there are any, and the others elsewhere. */
    static List<Shift> overlaid(List<Shift> below, List<Shift> top) {
        var left = below;
        for (Shift shift : top) {
            left = left.stream().flatMap(other -> around(other, shift.during())).toList();
        }
        return Stream.concat(left.stream(), top.stream())
                .sorted(Comparator.comparing(shift -> shift.during().from()))
                .toList();
    }

    private static Stream<Shift> around(Shift shift, Span hole) {
        return Stream.of(shift.during().before(hole.from()), shift.during().after(hole.to()))
                .flatMap(part -> part.stream().map(shift::in));
    }

    /** What lies within a span is put in another's hands, the rest left as it is. */
    static Stream<Shift> changedWithin(Shift shift, Span span, Function<Shift, Shift> change) {
        var inside = shift.during().and(span);
        return inside.isEmpty()
                ? Stream.of(shift)
                : Stream.concat(around(shift, inside.get()), inside.stream().map(part -> change.apply(shift.in(part))))
                        .sorted(Comparator.comparing(part -> part.during().from()));
    }

    /** One instead of two where the second is the first going on. */
    static List<Shift> joined(List<Shift> shifts) {
        var joined = new ArrayList<Shift>();
        for (Shift shift : shifts) {
            if (!joined.isEmpty() && shift.continues(joined.getLast())) {
                var from = joined.removeLast().during().from();
                joined.add(shift.in(new Span(from, shift.during().to())));
            } else {
                joined.add(shift);
            }
        }
        return List.copyOf(joined);
    }

    /** What nobody has. */
    static List<Span> gaps(Span span, List<Shift> shifts) {
        var gaps = new ArrayList<Span>();
        var reached = span.from();
        for (Shift shift : shifts) {
            Span.between(reached, shift.during().from()).ifPresent(gaps::add);
            reached = shift.during().to();
        }
        Span.between(reached, span.to()).ifPresent(gaps::add);
        return List.copyOf(gaps);
    }

    /** Who stand in several layers at once, the one who is called last. */
    static List<DoubleCover> doubled(Span span, List<List<Shift>> layers) {
        var edges = layers.stream()
                .flatMap(List::stream)
                .flatMap(
                        shift -> Stream.of(shift.during().from(), shift.during().to()))
                .distinct()
                .sorted()
                .toList();
        var doubled = new ArrayList<DoubleCover>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            var piece = new Span(edges.get(i), edges.get(i + 1)).and(span);
            piece.map(part -> new DoubleCover(part, at(part, layers)))
                    .filter(cover -> cover.people().size() > 1)
                    .ifPresent(cover -> add(cover, doubled));
        }
        return List.copyOf(doubled);
    }

    private static List<UUID> at(Span part, List<List<Shift>> layers) {
        return layers.stream()
                .flatMap(List::stream)
                .filter(shift -> shift.during().contains(part.from()))
                .map(Shift::who)
                .distinct()
                .toList();
    }

    private static void add(DoubleCover cover, List<DoubleCover> covers) {
        var before = covers.isEmpty() ? null : covers.getLast();
        if (before != null
                && before.during().to().equals(cover.during().from())
                && before.people().equals(cover.people())) {
            covers.removeLast();
            covers.add(new DoubleCover(
                    new Span(before.during().from(), cover.during().to()), cover.people()));
        } else {
            covers.add(cover);
        }
    }
}
