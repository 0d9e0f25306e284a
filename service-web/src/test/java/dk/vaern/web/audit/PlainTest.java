package dk.vaern.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.5.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Java-http-client/25.0.1"
            })
    void an_honest_user_agent_stays_as_it_is(String agent) {
        assertThat(Plain.header(agent, 200)).isEqualTo(agent);
    }

    @Test
    void nothing_steers_a_terminal_or_begins_another_line() {
        assertThat(Plain.header("a\r\nCEF:0\u001b[2J\u0007\u0000\u2028z", 200)).isEqualTo("a??CEF:0?[2J???z");
    }

    @ParameterizedTest
    @CsvSource({
        "'=cmd|calc!A1', '?cmd?calc!A1'",
        "'@SUM(1)', '?SUM(1)'",
        "'+1;-1', '?1;?1'",
        "'x,=1', 'x,?1'",
        "'a-b+c', 'a-b+c'"
    })
    void no_cell_begins_a_formula(String agent, String plain) {
        assertThat(Plain.header(agent, 200)).isEqualTo(plain);
    }

    @Test
    void it_is_no_longer_than_it_may_be() {
        assertThat(Plain.header("a".repeat(10_000), 200)).hasSize(200);
        assertThat(Plain.name("ø".repeat(300), 255)).hasSize(255);
    }

    @Test
    void a_subject_keeps_its_letters_and_loses_what_steers() {
        assertThat(Plain.name("søren-ærø\u0000\n\u202e\ud800", 255)).isEqualTo("søren-ærø????");
    }

    @Test
    void none_is_none() {
        assertThat(Plain.header(null, 200)).isNull();
        assertThat(Plain.header("  ", 200)).isNull();
    }
}
