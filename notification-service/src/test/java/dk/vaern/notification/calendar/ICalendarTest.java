package dk.vaern.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-01T10:00:00Z");

    private static Appointment appointment(String uid, String summary) {
        return new Appointment(
                uid, STAMP, Instant.parse("2026-10-24T06:00:00Z"), Instant.parse("2026-10-25T07:00:00.999Z"), summary);
    }

    private static String calendar(String summary) {
        return ICalendar.of("Vagten", List.of(appointment("a-1@vaern", summary)));
    }

    @Test
    void is_what_the_standard_shows() {
        assertThat(calendar("Vagten: Anna")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Vaern//On call//DA
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Vagten
                BEGIN:VEVENT
                UID:a-1@vaern
                DTSTAMP:20261101T100000Z
                DTSTART:20261024T060000Z
                DTEND:20261025T070000Z
                SUMMARY:Vagten: Anna
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vagten",
                "Læsø, Ærø; Anholt \\ nat",
                "to\nlinjer",
                "BEGIN:VEVENT\r\nUID:indskudt",
                "Ærøskøbing beredskabsvagt æøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøå",
                "🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒"
            })
    void another_reader_reads_what_was_meant(String summary) {
        List<VEvent> events = Biweekly.parse(calendar(summary)).first().getEvents();

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualToNormalizingNewlines(summary);
        assertThat(events.getFirst().getUid().getValue()).isEqualTo("a-1@vaern");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 66, 67, 68, 69, 140, 141, 142, 143, 300})
    void no_line_has_more_than_75_octets_and_none_ends_in_the_middle_of_a_letter(int letters) {
        for (String line : calendar("ø".repeat(letters)).split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("�");
        }
        assertThat(calendar("ø".repeat(letters)).replace("\r\n ", ""))
                .contains("SUMMARY:" + "ø".repeat(letters) + "\r\n");
    }

    @Test
    void control_characters_are_left_out() {
        assertThat(ICalendar.escaped("a\u0007b\tc")).isEqualTo("abc");
    }
}
