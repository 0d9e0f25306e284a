package dk.vaern.notification.app;

import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.notification.dispatch.DispatchSettings;
import dk.vaern.notification.escalation.EscalationSettings;
import dk.vaern.notification.facts.DestinationSettings;
import dk.vaern.notification.readiness.ReadinessSettings;
import dk.vaern.notification.timer.TimerSettings;
import dk.vaern.notification.watch.HeartbeatSettings;
import dk.vaern.notification.watch.WatchSettings;
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

/** The notification-service: who must be told, and bringing it to them. */
@SpringBootApplication(scanBasePackages = "dk.vaern.notification", proxyBeanMethods = false)
@PropertySource("classpath:dk/vaern/notification/app/defaults.properties")
@EnableConfigurationProperties({
    EventStoreSettings.class,
    DispatchSettings.class,
    EscalationSettings.class,
    TimerSettings.class,
    WatchSettings.class,
    HeartbeatSettings.class,
    DestinationSettings.class,
    ReadinessSettings.class,
    MailSettings.class,
    TextMessageSettings.class,
    CallSettings.class,
    CallbackSettings.class,
    HookSettings.class
})
@Import({
    WebConfiguration.class,
    EventStoreConfiguration.class,
    RecordConfiguration.class,
    WriteConfiguration.class,
    OperationConfiguration.class,
    ReadingConfiguration.class,
    AuditConfiguration.class
})
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        if (OwnerMigration.isAskedFor(System.getenv())) {
            OwnerMigration.run(System.getenv(), NotificationSchema.SCHEMA);
            return;
        }
        var application = new SpringApplication(NotificationServiceApplication.class);
        application.setDefaultProperties(LogLevels.DEFAULTS);
        application.run(arguments);
    }
}
