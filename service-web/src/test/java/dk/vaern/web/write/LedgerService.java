package dk.vaern.web.write;

import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.web.WebConfiguration;
import dk.vaern.web.idempotency.IdempotencyTable;
import dk.vaern.web.testing.Http;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One node of a service that writes; start several on one database. */
record LedgerService(ConfigurableApplicationContext context) implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, WriteConfiguration.class, EventStoreConfiguration.class, LedgerResource.class})
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        StoredNames storedNames() {
            return Ledger.NAMES;
        }

        @Bean
        AggregateType ledgers() {
            return new AggregateType(Ledger.class);
        }

        @Bean
        EventStoreSettings eventStoreSettings() {
            return EventStoreSettings.of("incident");
        }

        @Bean
        IdempotencyTable idempotencyTable() {
            return new IdempotencyTable("incident");
        }

        @Bean
        LedgerResource.Obstacles obstacles() {
            return new LedgerResource.Obstacles();
        }
    }

    static final String LEASE = "3s";

    static LedgerService start(TestDatabase database, String issuer) {
        SpringApplication application = new SpringApplicationBuilder(Wiring.class).build();
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", "vaern_incident",
                "spring.datasource.hikari.maximum-pool-size", "20",
                "spring.flyway.enabled", "false",
                "vaern.web.key-lease", LEASE,
                "vaern.token.issuers", issuer));
        return new LedgerService(application.run());
    }

    Http http(String token) {
        return new Http(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")), token);
    }

    LedgerResource.Obstacles obstacles() {
        return context.getBean(LedgerResource.Obstacles.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
