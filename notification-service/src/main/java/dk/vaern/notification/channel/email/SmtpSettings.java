package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over.
 *
 * @param login null when the server asks for none
 * @param from who the mail is from, and where bounces go
 */
public record SmtpSettings(Server server, @Nullable Login login, MailAddress from, Timeouts timeouts) {

    /** @throws IllegalArgumentException when a password would travel unencrypted */
    public SmtpSettings {
        if (login != null && server.security() == Security.NONE) {
            throw new IllegalArgumentException("a password is only sent to a mail server over TLS");
        }
    }

    /** The usual ports are 25 (NONE), 587 (STARTTLS) and 465 (TLS). */
    public record Server(String host, int port, Security security) {}

    /** A user of the mail server. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Never opportunistic: what is asked for is had, or nothing is sent. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
