package dk.vaern.notification.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that calls and reads messages aloud ({@code vaern.voice.*}).
 *
 * @param gatewayUrl empty: nobody is called
 * @param gatewayToken the bearer token
 * @param caller the number that the telephone shows, as E.164 writes it
 */
@ConfigurationProperties("vaern.voice")
record CallSettings(
        @DefaultValue("") String gatewayUrl,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("") String caller) {

    /** Says where, never with what. */
    @Override
    public String toString() {
        return "CallSettings[" + gatewayUrl + "]";
    }
}
