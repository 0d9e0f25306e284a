package dk.vaern.notification.app;

import dk.vaern.notification.answer.AnswerSettings;
import dk.vaern.notification.callback.Provider;
import dk.vaern.notification.callback.Signatures;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import dk.vaern.web.security.OpenPath;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which keys providers are known that tell us something: they sign, and have no token of ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallbackSettings.class)
class CallbackConfiguration {

    @Bean
    OpenPath callbacksAreSigned() {
        return new OpenPath("/api/v1/callbacks/*", true);
    }

    @Bean
    Signatures callbackSignatures(CallbackSettings settings, AnswerSettings answers, Clock clock) {
        Map<Provider, List<WebhookSecret>> keys = new EnumMap<>(Provider.class);
        settings.keys().forEach((provider, own) -> keys.put(CallbackSettings.provider(provider), secrets(own)));
        keys.put(Provider.SMS_REPLIES, secrets(answers.replySecrets()));
        return new Signatures(keys, clock);
    }

    private static List<WebhookSecret> secrets(List<String> written) {
        return written.stream().map(WebhookSecret::new).toList();
    }
}
