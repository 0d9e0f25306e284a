package dk.vaern.incident.imports.csaf.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates as CSAF writes them. */
public final class Rfc3339 {

    private static final int LONGEST = 64;
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final String OFFSET = "+dd:dd";

    private Rfc3339() {}

    /** Empty for what is no date-time of RFC 3339. A leap second reads as the second before; beyond nanoseconds is cut. */
    public static Optional<Instant> parse(String text) {
        if (text.length() > LONGEST || !hasForm(text, 0, FORM)) {
            return Optional.empty();
        }
        int end = FORM.length();
        int nanos = 0;
        if (end < text.length() && text.charAt(end) == '.') {
            int start = end + 1;
            end = start;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end == start) {
                return Optional.empty();
            }
            nanos = Integer.parseInt((text.substring(start, end) + "000000000").substring(0, 9));
        }
        return instant(text, nanos, text.substring(end));
    }

    private static Optional<Instant> instant(String text, int nanos, String offset) {
        boolean utc = offset.equals("Z") || offset.equals("z");
        if (!utc && !(offset.length() == OFFSET.length() && hasForm(offset, 0, OFFSET))) {
            return Optional.empty();
        }
        int second = number(text, 17, 19);
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    second == 60 ? 59 : second,
                    nanos);
            return Optional.of(local.toInstant(utc ? ZoneOffset.UTC : ZoneOffset.of(offset)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean hasForm(String text, int start, String form) {
        if (text.length() < start + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(start + i);
            boolean fits = switch (form.charAt(i)) {
                case 'd' -> isDigit(c);
                case 'T' -> c == 'T' || c == 't';
                case '+' -> c == '+' || c == '-';
                default -> c == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
