package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.BoundedAttempt;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.Delivery.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Posts to URLs that organisations have registered, and says what an answer means: 410 stops the destination, what refuses
 * the message itself is for good, and every other refusal may pass.
 */
public final class RegisteredUrls implements AutoCloseable {

    private static final int GONE = 410;
    /** The message itself is refused. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 415, 422);

    private final UrlSettings settings;
    private final Delivery onSuccess;
    private final Clock clock;
    private final HttpCaller http;

    /** @param onSuccess what a 2xx means */
    public RegisteredUrls(UrlSettings settings, Delivery onSuccess, SSLContext tls, Clock clock, HostAddresses names) {
        this.settings = settings;
        this.onSuccess = onSuccess;
        this.clock = clock;
        this.http = new HttpCaller(settings.timeouts(), tls, new PublicAddresses(settings.reach(), names));
    }

    /** What is sent, and to where: the URL itself, or one beside it. */
    public record Post(URI to, Map<String, String> headers, String body) {}

    /** Makes the request for a URL whose form is allowed. */
    @FunctionalInterface
    public interface Preparation {

        /** @throws NotAllowed when the URL is none for this channel */
        Post to(URI url) throws NotAllowed;
    }

    /** One attempt, within the whole time that there is. */
    public Delivery attempt(String address, Preparation preparation) {
        try {
            var post = preparation.to(PublicTarget.of(address, settings.reach()).url());
            return BoundedAttempt.within(settings.timeouts().whole(), () -> send(post));
        } catch (NotAllowed e) {
            return new PermanentFailure(e.reason());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private Delivery send(Post post) {
        try {
            return meaning(http.post(post.to(), post.headers(), post.body().getBytes(StandardCharsets.UTF_8), 0));
        } catch (NotAllowed e) {
            return new PermanentFailure(e.reason());
        } catch (IOException e) {
            return NetworkTrouble.of(e);
        }
    }

    private Delivery meaning(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return onSuccess;
        }
        if (answer.status() == GONE) {
            return new PermanentFailure("HTTP 410, destination gone", true);
        }
        return FOR_GOOD.contains(answer.status())
                ? new PermanentFailure(answer.reason())
                : answer.temporary(clock.instant());
    }
}
