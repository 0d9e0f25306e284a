package dk.vaern.notification.app;

import dk.vaern.notification.channel.http.Reach;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks ({@code vaern.webhook.*}).
 *
 * @param signingKeys those of all destinations, as Standard Webhooks writes them, the newest first; without these and without a
 *     master secret no webhooks are sent
 * @param masterSecret base64 of at least 32 bytes, from which every destination's own keys are derived; empty: they have none
 * @param overlap for how long the key before is good after a rotation
 * @param reach where they may go, and with them cards and push messages
 */
@ConfigurationProperties("vaern.webhook")
record HookSettings(
        @DefaultValue List<String> signingKeys,
        @DefaultValue("") String masterSecret,
        @DefaultValue("24h") Duration overlap,
        @DefaultValue("PUBLIC_ONLY") Reach reach) {

    /** Says where to, never with what. */
    @Override
    public String toString() {
        return "HookSettings[" + reach + "]";
    }
}
