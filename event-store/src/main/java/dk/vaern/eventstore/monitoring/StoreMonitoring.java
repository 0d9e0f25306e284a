package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.engine.PostgresEventStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health indicators {@code record} and {@code processors}, the meters, and the check at the start. */
@Configuration(proxyBeanMethods = false)
public class StoreMonitoring {

    @Bean
    DatabaseSettings databaseSettings(DataSource database) {
        return new DatabaseSettings(database, Clock.systemUTC());
    }

    @Bean(initMethod = "run")
    StartCheck startCheck(DatabaseSettings settings, EventStoreSettings store) {
        return new StartCheck(settings, store.volatileDatabaseAllowed());
    }

    @Bean
    RecordHealth recordHealthIndicator(PostgresEventStore store, DatabaseSettings settings) {
        return new RecordHealth(store, settings);
    }

    @Bean
    ProcessorsHealth processorsHealthIndicator(Processors processors) {
        return new ProcessorsHealth(processors);
    }

    @Bean
    StoreMeters storeMeters(PostgresEventStore store, Processors processors) {
        return new StoreMeters(store, processors);
    }
}
