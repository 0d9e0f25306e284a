package dk.vaern.notification.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.vaern.notification.channel.sms.SmsText.Encoding;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {

    static Stream<Arguments> lengths() {
        return Stream.of(
                arguments("", Encoding.GSM_7, 1),
                arguments("Værn på øen: ÆØÅ", Encoding.GSM_7, 1),
                arguments("a".repeat(160), Encoding.GSM_7, 1),
                arguments("a".repeat(161), Encoding.GSM_7, 2),
                arguments("a".repeat(306), Encoding.GSM_7, 2),
                arguments("€".repeat(80), Encoding.GSM_7, 1),
                arguments("€".repeat(81), Encoding.GSM_7, 2),
                // 153 septets leave one over that an escaped character cannot use.
                arguments("€".repeat(152), Encoding.GSM_7, 2),
                arguments("á".repeat(70), Encoding.UCS_2, 1),
                arguments("á".repeat(71), Encoding.UCS_2, 2),
                arguments("á".repeat(134), Encoding.UCS_2, 2),
                arguments("😀".repeat(35), Encoding.UCS_2, 1),
                arguments("😀".repeat(66), Encoding.UCS_2, 2));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void what_fits_in_two_segments_goes_as_it_is(String text, Encoding encoding, int segments) {
        assertThat(SmsText.fit(text)).isEqualTo(new SmsText(text, encoding, segments));
    }

    @Test
    void a_dash_of_print_does_not_cost_half_of_the_room() {
        assertThat(SmsText.fit("»Nyt« – “varsel”…\u00A0nu"))
                .isEqualTo(new SmsText("\"Nyt\" - \"varsel\"... nu", Encoding.GSM_7, 1));
    }

    @Nested
    class Too_long_a_text {

        @Test
        void ends_at_a_word_with_an_ellipsis() {
            var fit = SmsText.fit("ord ".repeat(100));
            assertThat(fit.text())
                    .endsWith("ord...")
                    .hasSizeLessThanOrEqualTo(306)
                    .hasSizeGreaterThan(300);
            assertThat(SmsText.fit("órd ".repeat(100)).text()).endsWith("órd…").hasSizeLessThanOrEqualTo(134);
        }

        @Test
        void keeps_the_link_at_its_end() {
            var fit = SmsText.fit("Nyt varsel: " + "ord ".repeat(100) + " https://vaern.example/warnings/1");
            assertThat(fit.text()).endsWith("ord... https://vaern.example/warnings/1");
            assertThat(fit.segments()).isEqualTo(2);
            var link = "https://vaern.example/incidents/019a4000-0000-7000-8000-000000000001?x=012345";
            assertThat(SmsText.fit("órd ".repeat(40) + link).text())
                    .startsWith("órd órd órd")
                    .endsWith("órd… " + link);
        }

        @Test
        void gives_up_a_link_that_leaves_no_room_for_words() {
            var fit = SmsText.fit("Nyt varsel: " + "ord ".repeat(100) + " https://vaern.example/" + "x".repeat(300));
            assertThat(fit.text()).startsWith("Nyt varsel:").doesNotContain("https");
        }

        @Test
        void of_one_enormous_word_is_cut_inside_it() {
            assertThat(SmsText.fit("x".repeat(1000)).text()).isEqualTo("x".repeat(303) + "...");
            assertThat(SmsText.fit("😀".repeat(1000)).text()).isEqualTo("😀".repeat(66) + "…");
        }
    }

    @Property
    void whatever_is_written_goes_in_two_segments_of_the_stated_encoding(@ForAll String text) {
        var fit = SmsText.fit(text.repeat(1 + 400 / (text.length() + 1)));
        assertThat(fit.segments()).isBetween(1, 2);
        assertThat(SmsText.of(fit.text(), fit.encoding())).isEqualTo(fit);
        assertThat(Gsm7.holds(fit.text())).isEqualTo(fit.encoding() == Encoding.GSM_7);
    }
}
