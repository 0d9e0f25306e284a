package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.BoundedAttempt;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.PlainText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands a mail to the SMTP server, over a connection of its own. A 2xx after the last dot is acceptance, not delivery. */
public final class EmailChannel implements Channel {

    private static final int REFERENCE_LIMIT = 200;

    private final SmtpSettings settings;
    private final Session session;

    public EmailChannel(SmtpSettings settings, SSLContext tls) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, tls));
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        return MailAddress.of(message.address())
                .map(to -> BoundedAttempt.within(settings.timeouts().whole(), () -> send(to, message)))
                .orElseGet(() -> new PermanentFailure("not a mail address", true));
    }

    private Delivery send(MailAddress to, OutgoingMessage message) throws UnsupportedEncodingException {
        try {
            var letter = new Letter(session, settings, to, message);
            // No try-with-resources: a connection that breaks while it is closed must not undo an acceptance.
            var transport = (SMTPTransport) session.getTransport("smtp");
            try {
                connect(transport);
                transport.sendMessage(letter, letter.getAllRecipients());
                return new Accepted(reference(transport.getLastServerResponse()));
            } finally {
                closeQuietly(transport);
            }
        } catch (MessagingException e) {
            return SmtpTrouble.of(e);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        var server = settings.server();
        var login = settings.login();
        if (login == null) {
            transport.connect(server.host(), server.port(), null, null);
        } else {
            transport.connect(server.host(), server.port(), login.user(), login.password());
        }
    }

    private static void closeQuietly(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // The answer is already known.
        }
    }

    /** The server's last line, in which operators find its queue number; nothing when it quotes an address. */
    private static String reference(String lastLine) {
        return lastLine.indexOf('@') >= 0 ? "" : PlainText.line(lastLine, REFERENCE_LIMIT);
    }

    private static Properties properties(SmtpSettings settings, SSLContext tls) {
        var timeouts = settings.timeouts();
        var security = settings.server().security();
        var properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        properties.setProperty("mail.smtp.connectiontimeout", millis(timeouts.connect()));
        properties.setProperty("mail.smtp.timeout", millis(timeouts.read()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.from", settings.from().toString());
        // Otherwise asked of the resolver for every connection, and this machine's name is nobody's business.
        properties.setProperty("mail.smtp.localhost", settings.from().domain());
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.login() != null));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == SmtpSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == SmtpSettings.Security.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(security == SmtpSettings.Security.STARTTLS));
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
