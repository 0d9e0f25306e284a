package dk.vaern.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes appointments as RFC 5545 has them: CRLF, lines of at most 75 octets, text escaped, times in UTC. */
public final class ICalendar {

    /** Section 3.1. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** @param name what the calendar is called where it is subscribed to */
    public static String of(String name, List<Appointment> appointments) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Vaern//On call//DA");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        appointments.forEach(calendar::event);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Appointment appointment) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(appointment.uid()));
        line("DTSTAMP:" + utc(appointment.stampedAt()));
        line("DTSTART:" + utc(appointment.from()));
        line("DTEND:" + utc(appointment.to()));
        line("SUMMARY:" + escaped(appointment.summary()));
        line("END:VEVENT");
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** Section 3.3.11; what is no text at all is left out. */
    static String escaped(String words) {
        var escaped = new StringBuilder();
        words.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n', '\r' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Folded between characters, never within one: octets are counted, not letters. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String letter = Character.toString(character);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += length;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
