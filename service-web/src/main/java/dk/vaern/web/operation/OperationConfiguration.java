package dk.vaern.web.operation;

import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Processors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For a service with processors; its migrations include {@value #MIGRATIONS} beside its own. */
@Configuration(proxyBeanMethods = false)
@Import({ProcessorResource.class, DeadLetterResource.class})
public class OperationConfiguration {

    public static final String MIGRATIONS = "db/migration/operation";

    @Bean
    LettersInHand lettersInHand(
            Processors processors,
            DataSource database,
            EventStoreSettings settings,
            PlatformTransactionManager transactions) {
        return new LettersInHand(
                processors,
                JdbcClient.create(database),
                settings.schema() + ".evicted_letter",
                new TransactionTemplate(transactions));
    }
}
