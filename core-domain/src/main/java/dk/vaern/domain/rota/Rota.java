package dk.vaern.domain.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call, was and will be: the plans in the order in which they came into force, and on top of them what was agreed,
 * the later over the earlier. What has been does not change.
 *
 * @param end from when on nobody is; absent: it goes on
 */
public record Rota(
        List<InForce> plans, List<Change> changes, @Nullable Instant end) {

    /** A plan holds from an instant until the next one does. */
    public record InForce(Instant since, Plan plan) {}

    public Rota {
        plans = List.copyOf(plans);
        changes = List.copyOf(changes);
    }

    public static Rota of(Plan plan, Instant since) {
        return new Rota(List.of(new InForce(since, plan)), List.of(), null);
    }

    /** The plan that holds at last. */
    public Plan plan() {
        return plans.getLast().plan();
    }

    /** From an instant on, by another plan; a plan that had not come into force by then never does. */
    public Rota replanned(Plan plan, Instant since) {
        var held = plans.stream().filter(before -> before.since().isBefore(since));
        return new Rota(Stream.concat(held, Stream.of(new InForce(since, plan))).toList(), changes, end);
    }

    public Rota with(Change change) {
        return new Rota(
                plans, Stream.concat(changes.stream(), Stream.of(change)).toList(), end);
    }

    /** From an instant on, as if it had not been agreed. */
    public Rota without(UUID change, Instant since) {
        return new Rota(
                plans,
                changes.stream()
                        .flatMap(one -> one.id().equals(change) ? one.before(since).stream() : Stream.of(one))
                        .toList(),
                end);
    }

    public Optional<Change> change(UUID id) {
        return changes.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** Nobody is on call from an instant on. */
    public Rota ended(Instant at) {
        return new Rota(plans, changes, at);
    }

    /** The part in which somebody is meant to be on call; empty when it has ended before. */
    private Optional<Span> meant(Span span) {
        return end == null ? Optional.of(span) : span.before(end);
    }

    /** Who is on call when, in order; one at a time. */
    public List<Shift> shifts(Span span) {
        return meant(span).map(this::meantShifts).orElse(List.of());
    }

    private List<Shift> meantShifts(Span span) {
        List<Shift> shifts = new ArrayList<>();
        for (List<List<Shift>> layers : planned(span)) {
            List<Shift> piece = List.of();
            for (List<Shift> layer : layers) {
                piece = Shifts.overlaid(piece, layer);
            }
            shifts.addAll(piece);
        }
        List<Shift> result = shifts;
        for (Change change : changes) {
            if (change instanceof Change.ShiftOverride override) {
                result = Shifts.overlaid(result, agreed(override, span));
            }
        }
        return Shifts.joined(result);
    }

    /** Empty when nobody is. */
    public Optional<Shift> at(Instant instant) {
        return shifts(new Span(instant, instant.plusNanos(1))).stream().findFirst();
    }

    /** When nobody is on call, and somebody should be. */
    public List<Span> gaps(Span span) {
        return meant(span).map(part -> Shifts.gaps(part, meantShifts(part))).orElse(List.of());
    }

    /** When several layers have somebody; overrides are meant, and do not count. */
    public List<DoubleCover> doubleCover(Span span) {
        return meant(span)
                .map(part -> planned(part).stream()
                        .flatMap(layers -> Shifts.doubled(part, layers).stream())
                        .toList())
                .orElse(List.of());
    }

    /** For each plan that holds within the span, its layers' shifts after all swaps. */
    private List<List<List<Shift>>> planned(Span span) {
        return IntStream.range(0, plans.size())
                .mapToObj(i -> holding(i, span).map(part -> plans.get(i).plan().byLayer(part)))
                .flatMap(Optional::stream)
                .map(layers -> layers.stream().map(this::swapped).toList())
                .toList();
    }

    private Optional<Span> holding(int i, Span span) {
        Optional<Span> begun = span.after(plans.get(i).since());
        return i + 1 == plans.size()
                ? begun
                : begun.flatMap(part -> part.before(plans.get(i + 1).since()));
    }

    private List<Shift> swapped(List<Shift> layer) {
        List<Shift> result = layer;
        for (Change change : changes) {
            if (change instanceof Change.ShiftSwap swap) {
                result = result.stream()
                        .flatMap(shift -> Shifts.changedWithin(shift, swap.during(), part -> swapped(part, swap)))
                        .toList();
            }
        }
        return result;
    }

    private static Shift swapped(Shift shift, Change.ShiftSwap swap) {
        UUID who = swap.instead(shift.who());
        if (who.equals(shift.who())) {
            return shift;
        }
        Shift.Reason reason = switch (shift.reason()) {
            case Shift.Turn turn -> new Shift.Swapped(turn.layer(), turn.turn(), swap.id());
            case Shift.Swapped turn -> new Shift.Swapped(turn.layer(), turn.turn(), swap.id());
            case Shift.Overridden overridden -> overridden;
        };
        return new Shift(shift.during(), who, reason);
    }

    private static List<Shift> agreed(Change.ShiftOverride override, Span span) {
        return override.during()
                .and(span)
                .map(part -> List.of(new Shift(part, override.who(), new Shift.Overridden(override.id()))))
                .orElse(List.of());
    }
}
