package dk.vaern.notification.channel.email;

import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.Delivery.TemporaryFailure;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server refused with: a reply code (RFC 5321, section 4.2) and perhaps an enhanced one (RFC 3463).
 *
 * @param stage which part of the conversation was refused
 * @param enhanced {@code 5.1.1}; the only part of the server's own words that is kept
 */
record SmtpReply(Stage stage, int code, Optional<String> enhanced) {

    enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT
    }

    private static final Pattern ENHANCED = Pattern.compile("^[245][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");

    /** Asks for a login or for encryption: about us, not about the message. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    /** No such mailbox (or no more), by reply code; decisive only where no enhanced code says otherwise. */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern NO_MAILBOX_ENHANCED = Pattern.compile("5\\.1\\.[0-9]+|5\\.2\\.1");
    private static final Pattern MAILBOX_FULL = Pattern.compile("5\\.2\\.2");

    static SmtpReply of(Stage stage, int code, String text) {
        var matcher = ENHANCED.matcher(text);
        return new SmtpReply(stage, code, matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty());
    }

    Delivery meaning() {
        if (code < 500
                || code > 599
                || ABOUT_US.contains(code)
                || enhanced.filter(SmtpReply::isFull).isPresent()) {
            return new TemporaryFailure(reason());
        }
        return new PermanentFailure(reason(), stage == Stage.RECIPIENT && hasNoMailbox());
    }

    private boolean hasNoMailbox() {
        return enhanced.map(status -> NO_MAILBOX_ENHANCED.matcher(status).matches())
                .orElseGet(() -> NO_MAILBOX.contains(code));
    }

    private static boolean isFull(String status) {
        return MAILBOX_FULL.matcher(status).matches();
    }

    /** The library says −1 for a connection that ended where a reply should stand. */
    private String reason() {
        if (code < 0) {
            return "connection lost before a whole answer";
        }
        return "SMTP " + code + enhanced.map(status -> " " + status).orElse("");
    }
}
