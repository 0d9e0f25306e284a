package dk.vaern.notification.app;

import dk.vaern.notification.callback.Provider;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may tell what became of messages ({@code vaern.callback.*}).
 *
 * @param keys of each provider ({@code sms}, {@code voice}, {@code mail}) those that it signs with, as Standard Webhooks
 *     writes them; none: it is not listened to
 */
@ConfigurationProperties("vaern.callback")
record CallbackSettings(@DefaultValue Map<String, List<String>> keys) {

    private static final Set<Provider> TELL = EnumSet.of(Provider.SMS, Provider.VOICE, Provider.MAIL);

    /** @throws IllegalArgumentException when there is no such provider: a mistake in writing would keep it unheard */
    static Provider provider(String label) {
        return TELL.stream()
                .filter(provider -> provider.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("vaern.callback.keys names no provider " + label));
    }

    /** Says of whom, never with what. */
    @Override
    public String toString() {
        return "CallbackSettings" + keys.keySet();
    }
}
