package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Timeouts;
import java.net.URI;

/**
 * How messages to URLs leave that organisations have registered.
 *
 * @param source who says it: the installation's public URL
 */
public record UrlSettings(URI source, Reach reach, Timeouts timeouts) {}
