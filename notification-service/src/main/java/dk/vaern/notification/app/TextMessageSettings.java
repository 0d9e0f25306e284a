package dk.vaern.notification.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The text message gateway ({@code vaern.sms.*}).
 *
 * @param gatewayUrl empty: no text messages are sent
 * @param gatewayToken the bearer token
 * @param sender what the telephone shows
 */
@ConfigurationProperties("vaern.sms")
record TextMessageSettings(
        @DefaultValue("") String gatewayUrl,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("Vaern") String sender) {

    /** Says where, never with what. */
    @Override
    public String toString() {
        return "TextMessageSettings[" + gatewayUrl + "]";
    }
}
