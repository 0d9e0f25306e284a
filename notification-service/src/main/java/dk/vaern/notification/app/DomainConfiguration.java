package dk.vaern.notification.app;

import dk.vaern.domain.escalation.Escalation;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.policy.EscalationPolicy;
import dk.vaern.domain.restraint.Restraint;
import dk.vaern.domain.schedule.OnCallSchedule;
import dk.vaern.domain.verification.ContactPointVerification;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.web.idempotency.IdempotencyTable;
import dk.vaern.web.reading.ReaderRole;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which aggregates this service commands. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {

    /** Business time; leases keep the database's. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdempotencyTable idempotencyTable() {
        return new IdempotencyTable(NotificationSchema.SCHEMA.name());
    }

    @Bean
    ReaderRole readerRole() {
        return new ReaderRole(NotificationSchema.SCHEMA.reader());
    }

    @Bean
    AggregateType notification() {
        return new AggregateType(Notification.class);
    }

    @Bean
    AggregateType schedule() {
        return new AggregateType(OnCallSchedule.class);
    }

    @Bean
    AggregateType escalationPolicy() {
        return new AggregateType(EscalationPolicy.class);
    }

    @Bean
    AggregateType verification() {
        return new AggregateType(ContactPointVerification.class);
    }

    @Bean
    AggregateType escalation() {
        return new AggregateType(Escalation.class);
    }

    @Bean
    AggregateType restraint() {
        return new AggregateType(Restraint.class);
    }
}
