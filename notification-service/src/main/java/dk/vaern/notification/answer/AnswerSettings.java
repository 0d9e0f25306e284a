package dk.vaern.notification.answer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are answered without signing in, as {@code vaern.answer.*}.
 *
 * @param url where people reach this service; every link that answers begins with it
 * @param validity how long a link, and the answer to a text message, holds
 * @param replySecrets with which the text message gateway signs what it passes on, as Standard Webhooks writes them; none:
 *     nobody is asked to answer by text message
 * @param rate how many answers a second one network address may give, when it gives many
 */
@ConfigurationProperties("vaern.answer")
public record AnswerSettings(
        URI url,
        @DefaultValue("72h") Duration validity,
        @DefaultValue List<String> replySecrets,
        @DefaultValue("1") long rate) {

    /** @throws IllegalArgumentException when links would hold for ever, or for no time */
    public AnswerSettings {
        if (!validity.isPositive() || validity.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("vaern.answer.validity is more than nothing and at most 30 days");
        }
    }

    boolean asksForReplies() {
        return !replySecrets.isEmpty();
    }

    /** Says where, never with what. */
    @Override
    public String toString() {
        return "AnswerSettings[" + url + "]";
    }
}
