package dk.vaern.eventstore.wiring;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Precedence;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.eventstore.boot.StoredModules;
import dk.vaern.eventstore.commands.AggregateCommandBus;
import dk.vaern.eventstore.commands.RetryingCommands;
import dk.vaern.eventstore.engine.Messages;
import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.monitoring.StoreMonitoring;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.eventstore.person.PersonalFields;
import dk.vaern.eventstore.running.ProcessorFactory;
import dk.vaern.eventstore.running.ProcessorParts;
import dk.vaern.eventstore.running.ProcessorThreads;
import dk.vaern.eventstore.running.RunningProcessors;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes the store into use in a Spring service. Every part of Axon is made here by hand: its defaults would poll, log
 * errors and lose the event, open no transactions, and write with XStream.
 */
@Configuration(proxyBeanMethods = false)
@Import(StoreMonitoring.class)
public class EventStoreConfiguration {

    @Bean
    EventCodec eventCodec(
            StoredNames names, ObjectProvider<StoredModules> modules, ObjectProvider<PersonalFields> persons) {
        var all = Stream.concat(
                modules.stream().flatMap(stored -> stored.modules().stream()),
                persons.stream().map(PersonalFields::module));
        return new EventCodec(names, StoredJson.mapper(all.toList()), persons.getIfAvailable());
    }

    /** Sets the clock of all of Axon's events in this JVM: it has only one. */
    @Bean(initMethod = "start", destroyMethod = "close")
    PostgresEventStore postgresEventStore(
            DataSource database, EventCodec codec, EventStoreSettings settings, Clock clock) {
        GenericEventMessage.clock = Clock.tick(clock, Duration.ofNanos(1_000));
        return PostgresEventStore.on(
                database,
                new Messages(codec),
                new PostgresEventStore.Following(settings.poll(), settings.notifySpacing()));
    }

    @Bean
    RecordReader recordReader(DataSource database, EventCodec codec) {
        return new RecordReader(database, codec);
    }

    @Bean
    CommandBus commandBus(
            PostgresEventStore store,
            ObjectProvider<AggregateType> aggregates,
            EventStoreSettings settings,
            ProcessorThreads threads,
            ObjectProvider<PersonVault> persons) {
        var bus = new AggregateCommandBus(store, settings.cachedAggregates(), threads.workers());
        persons.ifAvailable(vault -> vault.onErased(bus::forgetAll));
        return bus.serving(aggregates.stream().toList());
    }

    @Bean
    Commands commands(CommandBus bus, RecordReader reader) {
        return new RetryingCommands(bus, reader);
    }

    @Bean(destroyMethod = "close")
    ProcessorThreads processorThreads(EventStoreSettings settings) {
        return ProcessorThreads.of(settings.threads());
    }

    @Bean
    Precedence precedence() {
        return new Precedence();
    }

    @Bean
    ProcessorParts processorParts(
            DataSource database,
            PostgresEventStore store,
            ObjectProvider<PlatformTransactionManager> transactions,
            EventStoreSettings settings,
            Precedence precedence) {
        PlatformTransactionManager manager = transactions.getIfAvailable(() -> new JdbcTransactionManager(database));
        return ProcessorParts.of(database, store.engine(), manager, settings, precedence);
    }

    @Bean
    ProcessorFactory processorFactory(
            PostgresEventStore store, ProcessorParts parts, EventStoreSettings settings, ProcessorThreads threads) {
        return new ProcessorFactory(store, parts, settings, threads);
    }

    @Bean
    RunningProcessors processors(
            ProcessorFactory factory,
            ObjectProvider<Projection> projections,
            ObjectProvider<Policy> policies,
            RecordReader reader,
            Clock clock) {
        return factory.make(
                projections.orderedStream().toList(), policies.orderedStream().toList(), reader, clock);
    }
}
