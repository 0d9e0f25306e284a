package dk.vaern.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for every rota, over both changes of the clock and two leap days. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class AnyRotaTest {

    private static final Instant FIRST = Instant.parse("2027-12-01T00:00:00Z");
    private static final int MINUTES = 400 * 24 * 60;

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.ofSecondOfDay(quarter * 900L));
    }

    private static Arbitrary<LocalDateTime> starts() {
        var days = Arbitraries.integers().between(0, 200);
        return Combinators.combine(days, times())
                .as((day, time) ->
                        LocalDateTime.parse("2027-10-01T00:00").plusDays(day).with(time));
    }

    private static Arbitrary<Rotation> rotations() {
        Arbitrary<Rotation> daily = Combinators.combine(
                        starts(), Arbitraries.integers().between(1, 9))
                .as(Rotation.Daily::new);
        Arbitrary<Rotation> weekly = Combinators.combine(
                        starts(), Arbitraries.integers().between(1, 4))
                .as(Rotation.Weekly::new);
        var handOvers = Combinators.combine(Arbitraries.of(DayOfWeek.class), times())
                .as(HandOver::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<Rotation> custom = Combinators.combine(starts(), handOvers).as(Rotation.Custom::new);
        return Arbitraries.oneOf(List.of(daily, weekly, custom));
    }

    private static Arbitrary<List<UUID>> people() {
        return Arbitraries.of("A", "B", "C", "D")
                .map(Rotas::person)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Layer> layers() {
        var restrictions = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), times(), times())
                .as(Restriction::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(rotations(), people(), restrictions)
                .as((rotation, people, when) -> new Layer("Vagt", rotation, people, when));
    }

    @Provide
    Arbitrary<Span> spans() {
        var from = Arbitraries.integers().between(0, MINUTES);
        var length = Arbitraries.integers().between(1, 60 * 24 * 60);
        return Combinators.combine(from, length).as((begin, minutes) -> {
            Instant instant = FIRST.plus(Duration.ofMinutes(begin));
            return new Span(instant, instant.plus(Duration.ofMinutes(minutes)));
        });
    }

    @Provide
    Arbitrary<Rota> rotas() {
        Arbitrary<Change> overrides = Combinators.combine(ids(), spans(), people())
                .as((id, span, who) -> new Change.ShiftOverride(id, span, who.getFirst()));
        Arbitrary<Change> swaps = Combinators.combine(ids(), spans(), people(), people())
                .as((id, span, one, other) -> new Change.ShiftSwap(id, span, one.getFirst(), other.getLast()));
        var changes = Arbitraries.oneOf(List.of(overrides, swaps)).list().ofMaxSize(4);
        var plans = layers().list().ofMinSize(1).ofMaxSize(3).map(list -> new Plan(Zone.DENMARK, list));
        return Combinators.combine(plans, plans, spans(), changes)
                .as((plan, next, when, agreed) -> new Rota(
                        Rota.of(plan, FIRST).replanned(next, when.from()).plans(), agreed, null));
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.longs().map(id -> new UUID(7, id));
    }

    private static void requireOneAtATime(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).during().from())
                    .isAfterOrEqualTo(shifts.get(i - 1).during().to());
        }
    }

    @Property
    void every_instant_belongs_to_at_most_one_shift_of_a_layer(
            @ForAll("layers") Layer layer, @ForAll("spans") Span span) {
        requireOneAtATime(layer.shifts(span, Zone.DENMARK, 0));
    }

    @Property
    void every_instant_belongs_to_at_most_one_shift_of_a_rota(@ForAll("rotas") Rota rota, @ForAll("spans") Span span) {
        requireOneAtATime(rota.shifts(span));
    }

    @Property
    void without_restrictions_turns_tile_the_layer_from_its_start(
            @ForAll("layers") Layer any, @ForAll("spans") Span span) {
        var layer = new Layer(any.name(), any.rotation(), any.people(), List.of());
        Instant begin = Zone.DENMARK.moment(layer.rotation().handOver(0));
        var shifts = layer.shifts(span, Zone.DENMARK, 0);

        if (!begin.isBefore(span.to())) {
            assertThat(shifts).isEmpty();
            return;
        }
        assertThat(shifts.getFirst().during().from()).isEqualTo(begin.isAfter(span.from()) ? begin : span.from());
        assertThat(shifts.getLast().during().to()).isEqualTo(span.to());
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).during().from())
                    .isEqualTo(shifts.get(i - 1).during().to());
        }
    }

    @Property
    void restricted_turns_are_the_same_turns_where_the_windows_are_open(
            @ForAll("layers") Layer layer, @ForAll("spans") Span span) {
        var free = new Layer(layer.name(), layer.rotation(), layer.people(), List.of());

        for (Instant instant : instants(span)) {
            boolean open = layer.restrictions().isEmpty()
                    || layer.restrictions().stream().anyMatch(restriction -> isOpen(restriction, instant));
            assertThat(who(layer.shifts(span, Zone.DENMARK, 0), instant))
                    .isEqualTo(open ? who(free.shifts(span, Zone.DENMARK, 0), instant) : "-");
        }
    }

    /** By the clock on the wall alone; in the hour that comes twice, by its first. */
    private static boolean isOpen(Restriction restriction, Instant instant) {
        var day = Zone.DENMARK.dateAt(instant);
        return List.of(day.minusDays(1), day).stream()
                .filter(begin -> restriction.days().contains(begin.getDayOfWeek()))
                .anyMatch(begin -> {
                    var end = restriction.to().isAfter(restriction.from()) ? begin : begin.plusDays(1);
                    return !instant.isBefore(Zone.DENMARK.moment(begin.atTime(restriction.from())))
                            && instant.isBefore(Zone.DENMARK.moment(end.atTime(restriction.to())));
                });
    }

    @Property
    void overrides_win_exactly_in_their_interval(
            @ForAll("rotas") Rota rota, @ForAll("spans") Span when, @ForAll("spans") Span span) {
        var agreed = rota.with(new Change.ShiftOverride(new UUID(8, 8), when, Rotas.person("Z")));
        var before = rota.shifts(span);
        var after = agreed.shifts(span);

        for (Instant instant : instants(span)) {
            assertThat(who(after, instant)).isEqualTo(when.contains(instant) ? "Z" : who(before, instant));
        }
    }

    @Property
    void two_halves_are_the_whole(@ForAll("rotas") Rota rota, @ForAll("spans") Span span) {
        for (Instant middle : instants(span)) {
            if (middle.isAfter(span.from())) {
                var halves = new ArrayList<>(rota.shifts(new Span(span.from(), middle)));
                halves.addAll(rota.shifts(new Span(middle, span.to())));
                assertThat(Shifts.joined(halves)).isEqualTo(rota.shifts(span));
            }
        }
    }

    @Property
    void an_instant_is_answered_as_its_span_is(@ForAll("rotas") Rota rota, @ForAll("spans") Span span) {
        var shifts = rota.shifts(span);
        for (Instant instant : instants(span)) {
            assertThat(Rotas.onCall(rota, instant)).isEqualTo(who(shifts, instant));
        }
    }

    @Property
    void gaps_and_shifts_are_the_whole_span(@ForAll("rotas") Rota rota, @ForAll("spans") Span span) {
        Duration covered =
                rota.shifts(span).stream().map(shift -> length(shift.during())).reduce(Duration.ZERO, Duration::plus);
        Duration gaps = rota.gaps(span).stream().map(AnyRotaTest::length).reduce(Duration.ZERO, Duration::plus);

        assertThat(covered.plus(gaps)).isEqualTo(length(span));
    }

    private static Duration length(Span span) {
        return Duration.between(span.from(), span.to());
    }

    private static String who(List<Shift> shifts, Instant instant) {
        return shifts.stream()
                .filter(shift -> shift.during().contains(instant))
                .map(shift -> Rotas.letter(shift.who()))
                .reduce("", String::concat)
                .transform(letters -> letters.isEmpty() ? "-" : letters);
    }

    /** Some within, the first among them. */
    private static List<Instant> instants(Span span) {
        Duration seventh = length(span).dividedBy(7);
        return List.of(0, 1, 2, 3, 4, 5, 6).stream()
                .map(i -> span.from().plus(seventh.multipliedBy(i)))
                .toList();
    }
}
