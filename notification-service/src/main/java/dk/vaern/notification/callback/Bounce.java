package dk.vaern.notification.callback;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail server's word about a mail of ours: a delivery status notification (RFC 3464). Whose it is stands in the address that
 * it was sent to, or else in the {@code Message-ID} of the mail that it brings back.
 */
public final class Bounce {

    private static final int MOST_PARTS = 20;
    private static final int MOST_RECIPIENTS = 50;
    private static final List<String> ADDRESSED = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern VERP = Pattern.compile("\\+(" + UUID_FORM + ")@", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID = Pattern.compile("<(" + UUID_FORM + ")@", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b.*");

    private final MimeMessage mail;

    private Bounce(MimeMessage mail) {
        this.mail = mail;
    }

    /** Has it a header at all? */
    public static boolean isMail(byte[] body) {
        try {
            var session = Session.getInstance(new Properties());
            return new MimeMessage(session, new ByteArrayInputStream(body))
                    .getAllHeaderLines()
                    .hasMoreElements();
        } catch (MessagingException _) {
            return false;
        }
    }

    /** Empty when it is no such notification, or of no mail of ours: an answer of a person's, or of an absent one's. */
    public static Optional<Receipt> read(byte[] body) {
        try {
            var session = Session.getInstance(new Properties());
            return new Bounce(new MimeMessage(session, new ByteArrayInputStream(body))).receipt();
        } catch (MessagingException | IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Receipt> receipt() throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        List<InternetHeaders> recipients = new ArrayList<>();
        List<InternetHeaders> originals = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipients.addAll(groups(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                try (InputStream text = part.getInputStream()) {
                    originals.add(new InternetHeaders(text));
                }
            }
        }
        return message(originals).flatMap(id -> outcome(recipients).map(outcome -> new Receipt(id, outcome)));
    }

    /** The fields of the message and of each recipient, parted by empty lines (section 2.1.1). */
    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream all = part.getInputStream();
                InputStream text = new ByteArrayInputStream(all.readAllBytes())) {
            while (text.available() > 0 && groups.size() < MOST_RECIPIENTS) {
                groups.add(new InternetHeaders(text));
            }
        }
        return groups;
    }

    private Optional<UUID> message(List<InternetHeaders> originals) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (String name : ADDRESSED) {
            String[] found = mail.getHeader(name);
            addresses.addAll(found == null ? List.of() : List.of(found));
        }
        var byAddress = addresses.stream().flatMap(address -> id(VERP, address));
        var byOriginal = originals.stream()
                .flatMap(original -> values(original, "Message-ID"))
                .flatMap(text -> id(MESSAGE_ID, text));
        return Stream.concat(byAddress, byOriginal).findFirst();
    }

    private static Stream<UUID> id(Pattern form, String text) {
        var found = form.matcher(text);
        return found.find() ? Stream.of(UUID.fromString(found.group(1))) : Stream.empty();
    }

    /** Each of our mails has one recipient; of several groups the one that says most. */
    private static Optional<Outcome> outcome(List<InternetHeaders> groups) {
        return groups.stream()
                .flatMap(group -> values(group, "Action").map(action -> outcome(action, group)))
                .findFirst();
    }

    private static Outcome outcome(String action, InternetHeaders group) {
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "failed" -> new Outcome.CameBack("bounced" + status(group));
            case "delivered" -> new Outcome.Arrived();
            default -> new Outcome.OnItsWay();
        };
    }

    private static String status(InternetHeaders group) {
        return values(group, "Status")
                .map(String::strip)
                .map(STATUS::matcher)
                .filter(status -> status.matches())
                .map(status -> ", " + status.group(1))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> values(InternetHeaders headers, String name) {
        String[] found = headers.getHeader(name);
        return found == null ? Stream.empty() : Stream.of(found);
    }
}
