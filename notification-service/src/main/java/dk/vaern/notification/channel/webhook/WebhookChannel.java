package dk.vaern.notification.channel.webhook;

import dk.vaern.notification.channel.BoundedAttempt;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Delivered;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.HostAddresses;
import dk.vaern.notification.channel.http.HttpAnswer;
import dk.vaern.notification.channel.http.HttpCaller;
import dk.vaern.notification.channel.http.NetworkTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Posts to a URL that an organisation has registered, signed by Standard Webhooks. A 2xx is delivery: the destination has it.
 * As that standard advises, 410 stops the destination and most other refusals are tried again.
 */
public final class WebhookChannel implements Channel, AutoCloseable {

    private static final int GONE = 410;
    /** The message itself is refused. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 415, 422);

    private final WebhookSettings settings;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final HttpCaller http;

    public WebhookChannel(WebhookSettings settings, WebhookSecrets secrets, SSLContext tls, Clock clock) {
        this(settings, secrets, tls, clock, HostAddresses.SYSTEM);
    }

    WebhookChannel(WebhookSettings settings, WebhookSecrets secrets, SSLContext tls, Clock clock, HostAddresses names) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.http = new HttpCaller(settings.timeouts(), tls, new PublicAddresses(settings.reach(), names));
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        try {
            var target = WebhookTarget.of(message.address(), settings.reach());
            var keys = secrets.of(message);
            if (keys.isEmpty()) {
                return new PermanentFailure("the destination has no signing key");
            }
            return BoundedAttempt.within(settings.timeouts().whole(), () -> post(target, keys, message));
        } catch (NotAllowed e) {
            return new PermanentFailure(e.reason());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private Delivery post(WebhookTarget target, List<WebhookSecret> keys, OutgoingMessage message) {
        var body = Event.of(message, settings.source());
        var timestamp = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", message.deliveryId(),
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", signatures(keys, message.deliveryId(), timestamp, body),
                "Content-Type", Event.CONTENT_TYPE);
        try {
            return meaning(http.post(target.url(), headers, body.getBytes(StandardCharsets.UTF_8), 0));
        } catch (NotAllowed e) {
            return new PermanentFailure(e.reason());
        } catch (IOException e) {
            return NetworkTrouble.of(e);
        }
    }

    private static String signatures(List<WebhookSecret> keys, String id, long timestamp, String body) {
        return keys.stream().map(key -> key.sign(id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private Delivery meaning(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return new Delivered();
        }
        if (answer.status() == GONE) {
            return new PermanentFailure("HTTP 410, destination gone", true);
        }
        return FOR_GOOD.contains(answer.status())
                ? new PermanentFailure(answer.reason())
                : answer.temporary(clock.instant());
    }
}
