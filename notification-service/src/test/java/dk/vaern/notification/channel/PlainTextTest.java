package dk.vaern.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    @Nested
    class One_line {

        static Stream<Arguments> tricks() {
            return Stream.of(
                    arguments("a\r\nBcc: b@c.dk", "a Bcc: b@c.dk"),
                    arguments("a\0b", "a b"),
                    arguments("a\u2028b\u2029c\u0085d", "a b c d"),
                    arguments("abc\u202Efdp.exe", "abc fdp.exe"),
                    arguments("a\u200Bb", "a b"),
                    arguments("a\uD800b", "a b"),
                    arguments("  a \t\t b  ", "a b"),
                    arguments("\uFEFFæøå", "æøå"),
                    arguments("\u00A0\u3000", ""));
        }

        @ParameterizedTest
        @MethodSource("tricks")
        void holds_nothing_that_is_not_seen(String written, String line) {
            assertThat(PlainText.line(written, 100)).isEqualTo(line);
        }

        @Test
        void is_cut_between_characters_as_a_reader_counts_them() {
            assertThat(PlainText.line("a😀😀😀", 5)).isEqualTo("a😀…");
            assertThat(PlainText.line("e\u0301e\u0301e\u0301", 4)).isEqualTo("e\u0301…");
        }

        @Property
        void is_never_longer_than_asked_and_never_two(
                @ForAll String text, @ForAll @IntRange(min = 1, max = 200) int limit) {
            var line = PlainText.line(text, limit);
            assertThat(line.length()).isLessThanOrEqualTo(limit);
            assertThat(line.codePoints()).noneMatch(Character::isISOControl);
            assertThat(PlainText.line(line, limit)).isEqualTo(line);
        }
    }

    @Nested
    class Many_lines {

        @Test
        void keep_their_ends_as_line_feeds_only() {
            assertThat(PlainText.lines("a\r\nb\rc\nd\te\u0007f\u202Eg\u2028h\u0085i"))
                    .isEqualTo("a\nb\nc\nd efg\nh\ni");
        }
    }
}
