package dk.vaern.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as a clock on a wall in Denmark shows them, to the minute and never later than they are. */
final class WallClock {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private WallClock() {}

    static String of(Instant instant, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(instant.truncatedTo(ChronoUnit.MINUTES).atZone(DENMARK));
    }

    /** In the hour that comes twice in October, which of the two; otherwise nothing. */
    static String whichOfTwo(Instant instant, String first, String second) {
        var rules = DENMARK.getRules();
        var local = instant.atZone(DENMARK).toLocalDateTime();
        if (rules.getValidOffsets(local).size() < 2) {
            return "";
        }
        return rules.isDaylightSavings(instant) ? first : second;
    }
}
