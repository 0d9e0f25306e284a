package dk.vaern.notification.channel.webhook;

import dk.vaern.notification.channel.OutgoingMessage;
import java.util.List;

/** Finds the signing keys of a destination. */
@FunctionalInterface
public interface WebhookSecrets {

    /** The newest first; two while a receiver changes from one to the other; empty when there is none to sign with. */
    List<WebhookSecret> of(OutgoingMessage message);
}
