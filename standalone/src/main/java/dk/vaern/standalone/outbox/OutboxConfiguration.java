package dk.vaern.standalone.outbox;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.web.security.OpenPath;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the standalone run adds to notification-service's context, beside its {@link Outbox}: a channel of each kind that
 * ends there, and the page that shows it.
 */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    private static final String KEY = "whsec_ZGVtbyBkZW1vIGRlbW8gZGVtbyBkZW1vIGRlbW8=";

    /** With which somebody who plays a provider signs what it says afterwards; as secret as everything else here. */
    public static final Map<String, String> KEYS = Map.of(
            "sms", "${VAERN_CALLBACK_KEYS_SMS:" + KEY + "}",
            "voice", "${VAERN_CALLBACK_KEYS_VOICE:" + KEY + "}",
            "mail", "${VAERN_CALLBACK_KEYS_MAIL:" + KEY + "}");

    /** What mail, text messages and calls are answered with: there at once, or taken, and somebody says later what became of them. */
    @Bean
    Delivery byProviders(@Value("${VAERN_DEMO_PROVIDERS:deliver}") String providers) {
        return switch (providers) {
            case "deliver" -> new Delivery.Delivered();
            case "accept" -> new Delivery.Accepted("");
            default -> throw new IllegalArgumentException("VAERN_DEMO_PROVIDERS is deliver or accept");
        };
    }

    @Bean
    Channel emailIntoOutbox(Outbox outbox, Delivery byProviders, Clock clock) {
        return new OutboxChannel(ChannelKind.EMAIL, outbox, byProviders, clock);
    }

    @Bean
    Channel smsIntoOutbox(Outbox outbox, Delivery byProviders, Clock clock) {
        return new OutboxChannel(ChannelKind.SMS, outbox, byProviders, clock);
    }

    @Bean
    Channel voiceIntoOutbox(Outbox outbox, Delivery byProviders, Clock clock) {
        return new OutboxChannel(ChannelKind.VOICE, outbox, byProviders, clock);
    }

    @Bean
    Channel webhookIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.WEBHOOK, outbox, new Delivery.Delivered(), clock);
    }

    @Bean
    Channel teamsIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.TEAMS, outbox, new Delivery.Delivered(), clock);
    }

    @Bean
    Channel pushIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.PUSH, outbox, new Delivery.Delivered(), clock);
    }

    @Bean
    OutboxResource outboxResource(Outbox outbox) {
        return new OutboxResource(outbox);
    }

    @Bean
    OpenPath outboxIsOpen() {
        return new OpenPath(OutboxResource.PATH);
    }
}
