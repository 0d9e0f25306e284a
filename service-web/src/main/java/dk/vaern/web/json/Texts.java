package dk.vaern.web.json;

import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.regex.Pattern;

/** How an instant and an id are written, in bodies and in parameters alike: one form each, no guessing. */
public final class Texts {

    public static final String INSTANT_FORM = "must be an instant as RFC 3339 writes it, like 2026-11-01T02:00:00Z";
    public static final String DATE_FORM = "must be a date as RFC 3339 writes it, like 2026-11-01";
    public static final String STORABLE_FORM = "must be a string without NUL and without halves of surrogate pairs";
    public static final String UUID_FORM = "must be a UUID, like 01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05";

    private static final DateTimeFormatter RFC_3339 = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendOffset("+HH:MM", "Z")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE_LENGTH = 10;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Texts() {}

    /** The code of an enum's constant: its name, and of a {@link Tlp} its label. */
    public static String code(Object constant) {
        return constant instanceof Tlp tlp ? tlp.label() : ((Enum<?>) constant).name();
    }

    /**
     * Any offset is taken, and read as UTC. Beyond the years 1 to 9999 in UTC nothing is: neither could it be written back
     * in this form, nor would PostgreSQL read it.
     *
     * @throws IllegalArgumentException when it is not an RFC 3339 date-time
     */
    public static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text, RFC_3339).toInstant();
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // Refused below, like one that lies too far away.
        }
        throw new IllegalArgumentException(INSTANT_FORM);
    }

    /** @throws IllegalArgumentException when it is not an RFC 3339 full-date */
    public static LocalDate date(String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException _) {
            // Refused below, like one of another length.
        }
        throw new IllegalArgumentException(DATE_FORM);
    }

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException when PostgreSQL could not store it or UTF-8 could not carry it
     */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPairAt(text, i++))) {
                throw new IllegalArgumentException(STORABLE_FORM);
            }
        }
        return text;
    }

    private static boolean isPairAt(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    /**
     * Stricter than {@code UUID.fromString}, which takes less.
     *
     * @throws IllegalArgumentException when it is not the 36 characters of a UUID
     */
    public static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(UUID_FORM);
        }
        return UUID.fromString(text);
    }
}
