package dk.vaern.eventstore.boot;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.engine.Messages;
import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.processing.PostgresTokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes the store into use in a Spring service. Every part of Axon is made here by hand: its defaults would poll, log
 * errors and lose the event, open no transactions, and write with XStream.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    EventCodec eventCodec(StoredNames names, ObjectProvider<StoredModules> modules) {
        return new EventCodec(
                names,
                StoredJson.mapper(modules.stream()
                        .flatMap(stored -> stored.modules().stream())
                        .toList()));
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
    CommandBus commandBus(PostgresEventStore store, ObjectProvider<AggregateType> aggregates) {
        return new AggregateCommandBus(store)
                .serving(aggregates.stream().map(AggregateType::type).toList());
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
    TransactionManager processorTransactions(
            DataSource database, ObjectProvider<PlatformTransactionManager> transactions) {
        return new SpringTransactions(transactions.getIfAvailable(() -> new JdbcTransactionManager(database)));
    }

    @Bean
    RunningProcessors processors(
            ProcessorParts parts,
            ObjectProvider<Projection> projections,
            ObjectProvider<Policy> policies,
            RecordReader reader,
            Clock clock) {
        List<Processor> processors = Stream.concat(
                        projections.stream().map(parts.factory()::projection),
                        policies.stream().map(parts.factory()::policy))
                .toList();
        return new RunningProcessors(processors, parts.tokens(), parts.rebuild(), reader, clock);
    }

    @Bean
    ProcessorParts processorParts(
            DataSource database,
            PostgresEventStore store,
            TransactionManager transactions,
            EventStoreSettings settings,
            ProcessorThreads threads) {
        SpringSession session = new SpringSession(database);
        String schema = settings.schema();
        return new ProcessorParts(
                new ProcessorFactory(
                        store,
                        new PostgresTokenStore(session, schema, settings.node(), settings.claimTimeout()),
                        transactions,
                        settings,
                        threads),
                new ProcessorTokens(session, schema),
                new ProjectionRebuild(
                        new PostgresTokenStore(session, schema, settings.node() + "/rebuild", settings.claimTimeout()),
                        transactions));
    }

    /** What processors are made of and looked at with. */
    record ProcessorParts(ProcessorFactory factory, ProcessorTokens tokens, ProjectionRebuild rebuild) {}
}
