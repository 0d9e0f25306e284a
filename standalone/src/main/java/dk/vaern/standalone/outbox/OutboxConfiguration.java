package dk.vaern.standalone.outbox;

import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.web.security.OpenPath;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the standalone run adds to notification-service's context, beside its {@link Outbox}: a channel of each kind that
 * ends there, and the page that shows it.
 */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    Channel emailIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.EMAIL, outbox, clock);
    }

    @Bean
    Channel smsIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.SMS, outbox, clock);
    }

    @Bean
    Channel webhookIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.WEBHOOK, outbox, clock);
    }

    @Bean
    Channel voiceIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.VOICE, outbox, clock);
    }

    @Bean
    Channel teamsIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.TEAMS, outbox, clock);
    }

    @Bean
    Channel pushIntoOutbox(Outbox outbox, Clock clock) {
        return new OutboxChannel(ChannelKind.PUSH, outbox, clock);
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
