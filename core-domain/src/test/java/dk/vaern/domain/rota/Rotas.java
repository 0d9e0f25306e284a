package dk.vaern.domain.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rotas of people who are called by one letter, and what they look like in writing. */
final class Rotas {

    private static final UUID OVERRIDE = new UUID(1, 1);
    private static final UUID SWAP = new UUID(2, 2);

    /** Anna, Bo and Cilla, a day each from 1 March 2026 at 08. */
    static final Rota DAYS = rota(layer(daily("2026-03-01T08:00"), "ABC"));

    /** Anna and Bo, a week each from Monday, 2 March 2026 at 08. */
    static final Rota WEEKS = rota(layer(weekly("2026-03-02T08:00"), "AB"));

    /** Anna from Monday to Friday afternoon, Bo over the weekend. */
    static final Rota HALVES =
            rota(layer(custom("2026-03-02T08:00", on(DayOfWeek.FRIDAY, "16:00"), on(DayOfWeek.MONDAY, "08:00")), "AB"));

    /** Only outside of office hours, a week each. */
    static final Rota NIGHTS =
            rota(layer(weekly("2026-03-02T08:00"), "AB", weekdays("16:00", "08:00"), weekends("08:00", "08:00")));

    /** Anna always, Bo at night, Dan every first night of the week on top. */
    static final Rota LAYERS = rota(
            layer(weekly("2026-03-02T00:00"), "A"),
            layer(daily("2026-03-02T08:00"), "B", always("22:00", "06:00")),
            layer(
                    daily("2026-03-02T08:00"),
                    "D",
                    new Restriction(Set.of(DayOfWeek.MONDAY), LocalTime.of(23, 0), LocalTime.of(1, 0))));

    private Rotas() {}

    /** Of one letter. */
    static UUID person(String letter) {
        return new UUID(0, letter.charAt(0));
    }

    static String letter(UUID person) {
        return String.valueOf((char) person.getLeastSignificantBits());
    }

    private static List<UUID> people(String letters) {
        return Arrays.stream(letters.split("", -1))
                .filter(letter -> !letter.isEmpty())
                .map(Rotas::person)
                .toList();
    }

    static Layer layer(Rotation rotation, String letters, Restriction... restrictions) {
        return new Layer("Vagt", rotation, people(letters), List.of(restrictions));
    }

    static Rotation daily(String start) {
        return new Rotation.Daily(LocalDateTime.parse(start), 1);
    }

    static Rotation weekly(String start) {
        return new Rotation.Weekly(LocalDateTime.parse(start), 1);
    }

    static Rotation custom(String start, HandOver... handOvers) {
        return new Rotation.Custom(LocalDateTime.parse(start), List.of(handOvers));
    }

    static HandOver on(DayOfWeek day, String time) {
        return new HandOver(day, LocalTime.parse(time));
    }

    static Restriction weekdays(String from, String to) {
        return new Restriction(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.parse(from), LocalTime.parse(to));
    }

    static Restriction weekends(String from, String to) {
        return new Restriction(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.parse(from), LocalTime.parse(to));
    }

    static Restriction always(String from, String to) {
        return new Restriction(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
    }

    /** In Denmark, and since ever. */
    static Rota rota(Layer... layers) {
        return Rota.of(new Plan(Zone.DENMARK, List.of(layers)), Instant.EPOCH);
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    static Change override(String letter, String from, String to) {
        return new Change.ShiftOverride(OVERRIDE, span(from, to), person(letter));
    }

    static Change swap(String letters, String from, String to) {
        return new Change.ShiftSwap(
                SWAP, span(from, to), person(letters.substring(0, 1)), person(letters.substring(1)));
    }

    /** A letter, or a dash where nobody is. */
    static String onCall(Rota rota, Instant at) {
        return rota.at(at).map(shift -> letter(shift.who())).orElse("-");
    }

    /** {@code A 24h B 23h}, with a dash for gaps. */
    static String hours(Rota rota, Span span) {
        var said = new StringBuilder();
        var reached = span.from();
        for (Shift shift : rota.shifts(span)) {
            if (reached.isBefore(shift.during().from())) {
                say(said, "-", reached, shift.during().from());
            }
            say(said, letter(shift.who()), shift.during().from(), shift.during().to());
            reached = shift.during().to();
        }
        if (reached.isBefore(span.to())) {
            say(said, "-", reached, span.to());
        }
        return said.toString().strip();
    }

    private static void say(StringBuilder said, String who, Instant from, Instant to) {
        String length = Duration.between(from, to).toString().substring(2).toLowerCase(java.util.Locale.ROOT);
        said.append(who).append(' ').append(length).append(' ');
    }
}
