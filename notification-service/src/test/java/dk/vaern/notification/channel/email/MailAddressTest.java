package dk.vaern.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "vagt@aarhus.example, vagt@aarhus.example",
        "kim.o'hara+vagt@sub.Example.ORG, kim.o'hara+vagt@sub.example.org",
        "beredskab@blåbær.example, beredskab@xn--blbr-roah.example",
        "a@xn--blbr-roah.example, a@xn--blbr-roah.example",
    })
    void a_mailbox_is_taken_with_its_domain_in_ascii(String written, String address) {
        assertThat(MailAddress.of(written)).hasToString("Optional[" + address + "]");
    }

    static Stream<String> tricks() {
        return Stream.of(
                "",
                "@",
                "kim",
                "kim@",
                "@example.org",
                "kim@localhost",
                "kim@127.0.0.1",
                "kim@[127.0.0.1]",
                "kim@example.org.",
                "kim@-example.org",
                "kim@exa_mple.org",
                "kim@example..org",
                ".kim@example.org",
                "kim.@example.org",
                "k..im@example.org",
                "kim eve@example.org",
                "kim@example.org,eve@example.org",
                "kim@example.org\r\nBcc: eve@example.org",
                "kim\r\nRCPT TO:<eve@example.org>@example.org",
                "kim@example.org\n",
                "kim\0@example.org",
                "<kim@example.org>",
                "Kim <kim@example.org>",
                "\"kim\"@example.org",
                "kim(note)@example.org",
                "@relay.example:kim@example.org",
                "kim@eve.example@example.org",
                "kím@example.org",
                "kim@exam\u202Eple.org",
                "k".repeat(65) + "@example.org",
                "kim@" + "a".repeat(64) + ".org",
                "kim@" + "a.".repeat(130) + "org",
                "kim@example.org" + " ".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void anything_else_is_refused(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }
}
