package dk.vaern.notification.app;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail is handed over, under the names that Spring's own mail support has ({@code spring.mail.*}).
 *
 * @param host empty: no mail is sent
 * @param port 0: the usual one
 * @param username empty: the server asks for none
 * @param properties {@code mail.smtp.starttls.enable} and {@code mail.smtp.ssl.enable} are heeded
 */
@ConfigurationProperties("spring.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue Map<String, String> properties) {

    boolean has(String property) {
        return Boolean.parseBoolean(properties.getOrDefault(property, "false"));
    }

    /** Says where, never with what. */
    @Override
    public String toString() {
        return "MailSettings[" + host + "]";
    }
}
