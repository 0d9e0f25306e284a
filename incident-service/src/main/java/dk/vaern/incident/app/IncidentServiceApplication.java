package dk.vaern.incident.app;

import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.web.WebConfiguration;
import dk.vaern.web.audit.AuditConfiguration;
import dk.vaern.web.migration.OwnerMigration;
import dk.vaern.web.operation.OperationConfiguration;
import dk.vaern.web.reading.ReadingConfiguration;
import dk.vaern.web.record.RecordConfiguration;
import dk.vaern.web.server.LogLevels;
import dk.vaern.web.write.WriteConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The incident-service: commands, queries, projections, policies and imports. */
@SpringBootApplication(scanBasePackages = "dk.vaern.incident", proxyBeanMethods = false)
@PropertySource("classpath:dk/vaern/incident/app/defaults.properties")
@EnableConfigurationProperties(EventStoreSettings.class)
@Import({
    WebConfiguration.class,
    EventStoreConfiguration.class,
    RecordConfiguration.class,
    WriteConfiguration.class,
    OperationConfiguration.class,
    ReadingConfiguration.class,
    AuditConfiguration.class
})
public class IncidentServiceApplication {

    public static void main(String[] arguments) {
        if (OwnerMigration.isAskedFor(System.getenv())) {
            OwnerMigration.run(System.getenv(), IncidentSchema.SCHEMA);
            return;
        }
        var application = new SpringApplication(IncidentServiceApplication.class);
        application.setDefaultProperties(LogLevels.DEFAULTS);
        application.run(arguments);
    }
}
