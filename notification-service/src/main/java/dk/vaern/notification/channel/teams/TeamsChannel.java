package dk.vaern.notification.channel.teams;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.HostAddresses;
import dk.vaern.notification.channel.http.RegisteredUrls;
import dk.vaern.notification.channel.http.RegisteredUrls.Post;
import dk.vaern.notification.channel.http.UrlSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Posts an Adaptive Card to the webhook of a Teams workflow. A 2xx is acceptance: the workflow puts the card into its channel.
 * The URL is the workflow's only secret, so whoever has it may post there; nothing is signed.
 */
public final class TeamsChannel implements Channel, AutoCloseable {

    private final URI source;
    private final RegisteredUrls urls;

    public TeamsChannel(UrlSettings settings, SSLContext tls, Clock clock) {
        this.source = settings.source();
        this.urls = new RegisteredUrls(settings, new Accepted(""), tls, clock, HostAddresses.SYSTEM);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TEAMS;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        return urls.attempt(message.address(), url -> post(url, message));
    }

    @Override
    public void close() throws IOException {
        urls.close();
    }

    private Post post(URI url, OutgoingMessage message) {
        var headers =
                Map.of("Idempotency-Key", message.deliveryId(), "Content-Type", "application/json; charset=utf-8");
        return new Post(url, headers, Card.of(message, source));
    }
}
