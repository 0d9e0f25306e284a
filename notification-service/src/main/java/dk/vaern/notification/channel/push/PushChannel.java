package dk.vaern.notification.channel.push;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.Accepted;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.HostAddresses;
import dk.vaern.notification.channel.http.NotAllowed;
import dk.vaern.notification.channel.http.OwnLink;
import dk.vaern.notification.channel.http.RegisteredUrls;
import dk.vaern.notification.channel.http.RegisteredUrls.Post;
import dk.vaern.notification.channel.http.UrlSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes to a topic of a server that speaks as ntfy does, by the topic's own URL. A 2xx is acceptance: the server pushes it
 * to whoever follows the topic. It is published as JSON at the server's root, so that no word of it travels in a header; the
 * delivery id is the message's sequence, under which a second copy takes the place of the first.
 */
public final class PushChannel implements Channel, AutoCloseable {

    private static final Pattern TOPIC = Pattern.compile("/([-_A-Za-z0-9]{1,64})");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI source;
    private final RegisteredUrls urls;

    public PushChannel(UrlSettings settings, SSLContext tls, Clock clock) {
        this.source = settings.source();
        this.urls = new RegisteredUrls(settings, new Accepted(""), tls, clock, HostAddresses.SYSTEM);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.PUSH;
    }

    @Override
    public Delivery attempt(OutgoingMessage message) {
        return urls.attempt(message.address(), url -> post(url, message));
    }

    @Override
    public void close() throws IOException {
        urls.close();
    }

    private Post post(URI url, OutgoingMessage message) throws NotAllowed {
        var topic = TOPIC.matcher(url.getRawPath());
        if (!topic.matches()) {
            throw new NotAllowed("a push address is a server and one topic");
        }
        var words = message.words();
        var body = JSON.createObjectNode()
                .put("topic", topic.group(1))
                .put("title", words.subject())
                .put("message", words.body())
                .put("priority", priority(message.urgency()))
                .put("sequence_id", message.deliveryId());
        OwnLink.in(words, source).ifPresent(link -> body.put("click", link));
        var headers =
                Map.of("Idempotency-Key", message.deliveryId(), "Content-Type", "application/json; charset=utf-8");
        return new Post(root(url), headers, body.toString());
    }

    /** With its query, in which a server's access token may stand. */
    private static URI root(URI url) {
        var query = url.getRawQuery();
        return url.resolve(query == null ? "/" : "/?" + query);
    }

    /** From 1 to 5; the highest breaks a silence. */
    private static int priority(Urgency urgency) {
        return switch (urgency) {
            case INFORMATIONAL -> 2;
            case NORMAL -> 3;
            case URGENT -> 5;
        };
    }
}
