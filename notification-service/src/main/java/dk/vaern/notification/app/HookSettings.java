package dk.vaern.notification.app;

import dk.vaern.notification.channel.http.Reach;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks ({@code vaern.webhook.*}).
 *
 * @param signingKeys as Standard Webhooks writes them, the newest first; none: no webhooks are sent
 * @param reach where they may go, and with them cards and push messages
 */
@ConfigurationProperties("vaern.webhook")
record HookSettings(
        @DefaultValue List<String> signingKeys,
        @DefaultValue("PUBLIC_ONLY") Reach reach) {

    /** Says where to, never with what. */
    @Override
    public String toString() {
        return "HookSettings[" + reach + "]";
    }
}
