package dk.vaern.incident.app;

import dk.vaern.domain.action.ResponseAction;
import dk.vaern.domain.campaign.Campaign;
import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.receipt.WarningReceipt;
import dk.vaern.domain.warning.Warning;
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
        return new IdempotencyTable(IncidentSchema.SCHEMA.name());
    }

    @Bean
    ReaderRole readerRole() {
        return new ReaderRole(IncidentSchema.SCHEMA.reader());
    }

    @Bean
    AggregateType organisation() {
        return new AggregateType(Organisation.class);
    }

    @Bean
    AggregateType incident() {
        return new AggregateType(Incident.class);
    }

    @Bean
    AggregateType warning() {
        return new AggregateType(Warning.class);
    }

    @Bean
    AggregateType warningReceipt() {
        return new AggregateType(WarningReceipt.class);
    }

    @Bean
    AggregateType responseAction() {
        return new AggregateType(ResponseAction.class);
    }

    @Bean
    AggregateType campaign() {
        return new AggregateType(Campaign.class);
    }
}
