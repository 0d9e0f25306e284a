package dk.vaern.notification.channel.webhook;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.HostAddresses;
import dk.vaern.notification.channel.http.RegisteredUrls;
import dk.vaern.notification.channel.http.RegisteredUrls.Post;
import dk.vaern.notification.channel.http.UrlSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Posts to a URL that an organisation has registered, signed by Standard Webhooks. A 2xx is delivery: the destination has it.
 * As that standard advises, 410 stops the destination and most other refusals are tried again.
 */
public final class WebhookChannel implements Channel, AutoCloseable {

    private final URI source;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final RegisteredUrls urls;

    public WebhookChannel(UrlSettings settings, WebhookSecrets secrets, SSLContext tls, Clock clock) {
        this(settings, secrets, tls, clock, HostAddresses.SYSTEM);
    }

    WebhookChannel(UrlSettings settings, WebhookSecrets secrets, SSLContext tls, Clock clock, HostAddresses names) {
        this.source = settings.source();
        this.secrets = secrets;
        this.clock = clock;
        this.urls = new RegisteredUrls(settings, new Delivered(), tls, clock, names);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        var keys = secrets.of(message);
        return keys.isEmpty()
                ? new PermanentFailure("the destination has no signing key")
                : urls.attempt(message.address(), url -> signed(url, keys, message));
    }

    @Override
    public void close() throws IOException {
        urls.close();
    }

    private Post signed(URI url, List<WebhookSecret> keys, OutgoingMessage message) {
        var body = Event.of(message, source);
        var timestamp = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", message.deliveryId(),
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", signatures(keys, message.deliveryId(), timestamp, body),
                "Content-Type", Event.CONTENT_TYPE);
        return new Post(url, headers, body);
    }

    private static String signatures(List<WebhookSecret> keys, String id, long timestamp, String body) {
        return keys.stream().map(key -> key.sign(id, timestamp, body)).collect(Collectors.joining(" "));
    }
}
