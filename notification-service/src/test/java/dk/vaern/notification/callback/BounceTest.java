package dk.vaern.notification.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.notification.callback.Outcome.Arrived;
import dk.vaern.notification.callback.Outcome.CameBack;
import dk.vaern.notification.callback.Outcome.OnItsWay;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceTest {

    private static final UUID ID = UUID.fromString("019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05");

    private static String report(String to, String status, String original) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mail.vaern.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                Sorry. Action: delivered

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.vaern.example
                Arrival-Date: Sun, 22 Nov 2026 02:40:00 +0000

                %s

                --b1
                %s

                --b1--
                """.formatted(to, status, original).replace("\n", "\r\n");
    }

    private static String failed(String code) {
        return """
                Final-Recipient: rfc822; vagt@kommune.example
                Original-Recipient: rfc822;vagt@kommune.example
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <vagt@kommune.example>: no such user""".formatted(code);
    }

    private static final String WHOLE = """
            Content-Type: message/rfc822

            From: varsling@vaern.example
            Message-ID: <%s@vaern.example>
            Subject: Nyt varsel

            Log ind.""".formatted(ID);

    private static final String NOTHING = "Content-Type: text/plain\n\nnothing";

    private static Optional<Receipt> read(String mail) {
        return Bounce.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void is_known_by_the_address_that_it_was_sent_to() {
        assertThat(read(report("bounces+" + ID + "@vaern.example", failed("5.1.1"), NOTHING)))
                .contains(new Receipt(ID, new CameBack("bounced, 5.1.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "text/rfc822-headers"})
    void is_known_by_the_mail_that_it_brings_back(String type) {
        assertThat(read(report(
                        "varsling@vaern.example", failed("5.2.2 (full)"), WHOLE.replace("message/rfc822", type))))
                .contains(new Receipt(ID, new CameBack("bounced, 5.2.2")));
    }

    @Test
    void keeps_nothing_of_the_servers_words() {
        assertThat(read(report("varsling@vaern.example", failed("no@address"), WHOLE)))
                .contains(new Receipt(ID, new CameBack("bounced")));
    }

    @Test
    void of_what_was_delivered_or_waits_is_no_end_or_a_good_one() {
        assertThat(read(report("x@vaern.example", "Action: delayed\nStatus: 4.4.1", WHOLE)))
                .contains(new Receipt(ID, new OnItsWay()));
        assertThat(read(report("x@vaern.example", "Action: Delivered\nStatus: 2.0.0", WHOLE)))
                .contains(new Receipt(ID, new Arrived()));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "multipart/mixed; boundary=b1", "multipart/report"})
    void what_is_none_is_left_alone(String type) {
        assertThat(read("To: bounces+" + ID + "@vaern.example\r\nContent-Type: " + type + "\r\n\r\nOn holiday"))
                .isEmpty();
        assertThat(read(report("somebody@vaern.example", failed("5.1.1"), NOTHING)))
                .isEmpty();
    }

    @Test
    void a_mail_has_a_header() {
        assertThat(Bounce.isMail("To: a@b.example\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Bounce.isMail("\r\n".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
