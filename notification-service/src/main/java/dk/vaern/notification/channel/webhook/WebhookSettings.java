package dk.vaern.notification.channel.webhook;

import dk.vaern.notification.channel.Timeouts;
import java.net.URI;

/**
 * How webhooks leave.
 *
 * @param source who says it: the installation's public URL, {@code source} of every CloudEvent
 */
public record WebhookSettings(URI source, Reach reach, Timeouts timeouts) {}
