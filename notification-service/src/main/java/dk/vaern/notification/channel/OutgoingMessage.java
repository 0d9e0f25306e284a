package dk.vaern.notification.channel;

import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message to one destination.
 *
 * @param deliveryId stable over every attempt; the provider's key against doubles, so its form is safe in a header and a URL
 * @param to whose address it is, and the address in the channel's own form: a mailbox, an E.164 number, a URL
 * @param urgency {@code URGENT} may ask the receiver's device to break a silence
 * @param contactPoint whose address it is; what belongs to a destination alone, such as its signing key, hangs on it
 */
public record OutgoingMessage(
        String deliveryId,
        PersonalData to,
        Words words,
        About about,
        Urgency urgency,
        @Nullable UUID contactPoint) {

    private static final Pattern DELIVERY_ID = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,126}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException when the delivery id is not 1–128 letters, digits, hyphens and underscores, or
     *     the address is erased */
    public OutgoingMessage {
        if (!DELIVERY_ID.matcher(deliveryId).matches()) {
            throw new IllegalArgumentException("not a delivery id");
        }
        if (to.isErased()) {
            throw new IllegalArgumentException("nobody to deliver to");
        }
    }

    /** In the channel's own form, and judged by it. */
    public String address() {
        return to.text().orElseThrow();
    }

    /** To an address that is no contact point's. */
    public OutgoingMessage(String deliveryId, PersonalData to, Words words, About about, Urgency urgency) {
        this(deliveryId, to, words, about, urgency, null);
    }

    /** The same message, to a contact point's address. */
    public OutgoingMessage at(UUID whose) {
        return new OutgoingMessage(deliveryId, to, words, about, urgency, whose);
    }

    /** Says which, never to whom or what. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + deliveryId + "]";
    }
}
