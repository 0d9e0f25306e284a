package dk.vaern.notification.channel.email;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.notification.channel.OutgoingMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** The mail itself: plain text in UTF-8, named by the delivery id, so that a second copy of it is known for what it is. */
final class Letter extends SMTPMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    Letter(Session session, SmtpSettings settings, MailAddress to, OutgoingMessage message)
            throws MessagingException, UnsupportedEncodingException {
        super(session);
        MailAddress from = settings.from();
        setEnvelopeFrom(settings.envelopeFrom(message.deliveryId()).toString());
        messageId = "<" + message.deliveryId() + "@" + from.domain() + ">";
        setFrom(new InternetAddress(from.toString(), "Værn", UTF_8));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to.toString()));
        setSubject(message.words().subject(), UTF_8);
        setSentDate(Date.from(message.about().requestedAt()));
        setText(message.words().body(), UTF_8);
        setHeader("Content-Language", message.words().language().tag());
        // RFC 3834, section 5: no out-of-office answers to a machine. Exchange reads its own header instead.
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        if (message.urgency() == Urgency.URGENT) {
            setHeader("Importance", "high");
            setHeader("X-Priority", "1");
        }
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
