package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over.
 *
 * @param login null when the server asks for none
 * @param from who the mail is from, and where bounces go unless said otherwise
 * @param bounces where they go, each to an address of its own with the delivery id behind a plus sign; null: to the sender
 */
public record SmtpSettings(
        Server server,
        @Nullable Login login,
        MailAddress from,
        @Nullable MailAddress bounces,
        Timeouts timeouts) {

    public SmtpSettings(Server server, @Nullable Login login, MailAddress from, Timeouts timeouts) {
        this(server, login, from, null, timeouts);
    }

    /** @throws IllegalArgumentException when a password would travel unencrypted, or the bounces' address has no room */
    public SmtpSettings {
        if (bounces != null && bounces.local().length() > MOST_LOCAL) {
            throw new IllegalArgumentException("the address for bounces has at most 27 characters before the @");
        }
        if (login != null && server.security() == Security.NONE) {
            throw new IllegalArgumentException("a password is only sent to a mail server over TLS");
        }
    }

    /** Of 64 characters (RFC 5321, section 4.5.3.1.1), a plus sign and a UUID are taken. */
    private static final int MOST_LOCAL = 27;

    /** Where what cannot be delivered comes back to. */
    MailAddress envelopeFrom(String deliveryId) {
        return bounces == null ? from : new MailAddress(bounces.local() + "+" + deliveryId, bounces.domain());
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
