package dk.vaern.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Messages;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.email.SmtpSettings.Security;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {

    private static final MailAddress FROM = new MailAddress("varsling", "vaern.example");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private Delivery attempt(OutgoingMessage message) throws Exception {
        var server = new SmtpSettings.Server("127.0.0.1", mail.getSmtp().getPort(), Security.NONE);
        var settings = new SmtpSettings(server, null, FROM, Messages.PATIENT);
        return new EmailChannel(settings, SSLContext.getDefault()).attempt(message);
    }

    private MimeMessage received() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        var body = "Linje ét\n\n.\nLinje æøå – 👩\n" + "x".repeat(2000) + "\n";
        assertThat(attempt(Messages.saying("vagt@aarhus.example", "Sårbarhed – æøå 👩 [TLP:GREEN]", body)))
                .isInstanceOf(Accepted.class);
        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("Sårbarhed – æøå 👩 [TLP:GREEN]");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").stripTrailing())
                .isEqualTo(body.stripTrailing());
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("vagt@aarhus.example");
        assertThat(mail.getFrom()[0]).asString().endsWith("<varsling@vaern.example>");
    }

    @Test
    void it_is_known_for_the_work_of_a_machine() throws Exception {
        attempt(Messages.to("vagt@aarhus.example"));
        var mail = received();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("da");
        assertThat(mail.getHeader("Importance")).isNull();
        assertThat(mail.getSentDate()).isEqualTo(Date.from(Messages.REQUESTED_AT));
    }

    @Test
    void an_urgent_one_says_so() throws Exception {
        attempt(Messages.urgent("vagt@aarhus.example"));
        assertThat(received().getHeader("Importance")).containsExactly("high");
    }

    @Test
    void a_second_attempt_has_the_same_message_id() throws Exception {
        attempt(Messages.to("vagt@aarhus.example"));
        attempt(Messages.to("vagt@aarhus.example"));
        assertThat(mail.getReceivedMessages())
                .extracting(one -> one.getHeader("Message-ID")[0])
                .containsExactly("<delivery-1@vaern.example>", "<delivery-1@vaern.example>");
    }

    @Test
    void a_domain_with_danish_letters_is_written_in_ascii() throws Exception {
        attempt(Messages.to("vagt@blåbær.example"));
        assertThat(received().getHeader("To")).containsExactly("vagt@xn--blbr-roah.example");
    }

    @Test
    void nothing_in_a_message_becomes_a_header_or_a_recipient() throws Exception {
        attempt(Messages.saying(
                "vagt@aarhus.example", "a\r\nBcc: eve@example.org\r\n\r\nb", "c\r\n.\r\nRCPT TO:<eve@e.org>"));
        assertThat(received().getAllRecipients()).hasSize(1);
        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("a Bcc: eve@example.org b");
    }

    @Test
    void an_address_that_is_none_never_reaches_the_server() throws Exception {
        assertThat(attempt(Messages.to("vagt@aarhus.example\r\nBcc: eve@example.org")))
                .isEqualTo(new PermanentFailure("not a mail address", true));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }
}
