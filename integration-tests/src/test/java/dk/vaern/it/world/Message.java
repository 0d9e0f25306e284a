package dk.vaern.it.world;

/**
 * Something that reached a provider.
 *
 * @param to an address, a telephone number or a URL
 * @param subject empty for a text message
 * @param deliveryId by which the provider knows a second copy for what it is
 */
public record Message(Way way, String to, String subject, String text, String deliveryId) {

    /** How somebody is reached. */
    public enum Way {
        EMAIL,
        SMS,
        WEBHOOK
    }

    /** All that a reader could find in it. */
    public String words() {
        return subject + "\n" + text;
    }
}
