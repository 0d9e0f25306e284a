package dk.vaern.notification.channel.email;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox as RFC 5321 (section 4.1.2) writes the common ones: a dot-atom, {@code @} and a domain name. Quoted local parts,
 * comments, routes and address literals are left out on purpose: no contact point needs them and every trick does.
 *
 * @param domain in its ASCII form; {@link #of} turns {@code blåbær.dk} into it
 */
public record MailAddress(String local, String domain) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,57}[a-z0-9])");

    /** @throws IllegalArgumentException when it is not such a mailbox */
    public MailAddress {
        if (!LOCAL.matcher(local).matches()
                || local.length() > 64
                || domain.length() > 253
                || !DOMAIN.matcher(domain).matches()
                || local.length() + 1 + domain.length() > 254) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static Optional<MailAddress> of(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 320) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new MailAddress(text.substring(0, at), ascii.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As it stands in an envelope and a header. */
    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
