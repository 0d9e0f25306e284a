package dk.vaern.eventstore.running;

import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Precedence;
import dk.vaern.eventstore.engine.PostgresEventStorageEngine;
import dk.vaern.eventstore.processing.DeadLetters;
import dk.vaern.eventstore.processing.PostgresTokenStore;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** What the processors of a service share: its tokens, its dead letters, and the transactions both move in. */
public record ProcessorParts(
        SpringTransactions transactions,
        PostgresTokenStore tokens,
        ProcessorTokens places,
        ProjectionRebuild rebuild,
        DeadLetterOffice office,
        Failures failures,
        Precedence precedence) {

    /** Everything in the tables of the service's own schema. */
    public static ProcessorParts of(
            DataSource database,
            PostgresEventStorageEngine engine,
            PlatformTransactionManager manager,
            EventStoreSettings settings,
            Precedence precedence) {
        SpringTransactions transactions = new SpringTransactions(manager);
        SpringSession session = new SpringSession(database);
        String schema = settings.schema();
        return new ProcessorParts(
                transactions,
                new PostgresTokenStore(session, schema, settings.node(), settings.claimTimeout()),
                new ProcessorTokens(session, schema),
                new ProjectionRebuild(
                        new PostgresTokenStore(session, schema, settings.node() + "/rebuild", settings.claimTimeout()),
                        transactions),
                new DeadLetterOffice(new DeadLetters(session, schema), engine, transactions),
                new Failures(),
                precedence);
    }

    DeadLetters letters() {
        return office.letters();
    }
}
