package dk.vaern.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import dk.vaern.notification.channel.email.SmtpReply.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 450, 450 4.2.1 try later, SMTP 450 4.2.1",
        "RECIPIENT, 452, 452 full, SMTP 452",
        "RECIPIENT, 552, 552 5.2.2 mailbox full, SMTP 552 5.2.2",
        "SENDER, 530, 530 5.7.0 must issue STARTTLS, SMTP 530 5.7.0",
        "CONTENT, 421, 421 4.3.2 shutting down, SMTP 421 4.3.2",
        "CONTENT, -1, [EOF], connection lost before a whole answer",
    })
    void may_pass(Stage stage, int code, String text, String reason) {
        assertThat(SmtpReply.of(stage, code, text).meaning()).isEqualTo(new TemporaryFailure(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 550 5.1.1 <kim@example.org> unknown, SMTP 550 5.1.1, true",
        "RECIPIENT, 550, 550-5.1.1 first of two lines, SMTP 550 5.1.1, true",
        "RECIPIENT, 550, 550 5.2.1 mailbox disabled, SMTP 550 5.2.1, true",
        "RECIPIENT, 550, 550 no such user kim@example.org, SMTP 550, true",
        "RECIPIENT, 550, 550 5.7.1 blocked by policy, SMTP 550 5.7.1, false",
        "RECIPIENT, 501, 501 syntax, SMTP 501, false",
        "SENDER, 550, 550 5.1.1 sender unknown, SMTP 550 5.1.1, false",
        "CONTENT, 554, 554 5.7.1 looks like spam, SMTP 554 5.7.1, false",
        "CONTENT, 552, 552 5.3.4 too big, SMTP 552 5.3.4, false",
    })
    void will_not_pass(Stage stage, int code, String text, String reason, boolean gone) {
        assertThat(SmtpReply.of(stage, code, text).meaning()).isEqualTo(new PermanentFailure(reason, gone));
    }
}
