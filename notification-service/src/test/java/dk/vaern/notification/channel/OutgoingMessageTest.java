package dk.vaern.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.domain.kernel.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMessageTest {

    private static final OutgoingMessage MESSAGE = Messages.to("kim@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a b", "a\r\nX: y", "a>", "a@b", "é", "a/../b"})
    void a_delivery_id_that_could_break_out_of_a_header_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new OutgoingMessage(id, MESSAGE.to(), MESSAGE.words(), MESSAGE.about(), Urgency.NORMAL));
    }

    @Test
    void a_log_line_about_it_shows_neither_address_nor_words() {
        assertThat(MESSAGE).asString().contains("delivery-1").doesNotContain("kim", "varsel");
    }

    @Test
    void its_words_cannot_forge_a_header_whoever_made_them() {
        var words = Messages.saying("kim@example.org", "a\r\nBcc: eve@example.org", "b\u0000\r\nc")
                .words();
        assertThat(words.subject()).isEqualTo("a Bcc: eve@example.org");
        assertThat(words.body()).isEqualTo("b\nc");
        assertThat(Messages.saying("k", "x".repeat(500), "").words().subject()).hasSize(Words.SUBJECT_LIMIT);
    }
}
