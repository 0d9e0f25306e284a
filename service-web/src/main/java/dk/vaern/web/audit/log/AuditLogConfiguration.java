package dk.vaern.web.audit.log;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log, its upkeep, and how one sees that it works. */
@Configuration(proxyBeanMethods = false)
public class AuditLogConfiguration {

    @Bean(destroyMethod = "close")
    AuditLog auditLog(DataSource database, @Value("${vaern.audit.patience:3s}") Duration patience) {
        return new AuditLog(new EntryWriter(database), patience).start();
    }

    @Bean(destroyMethod = "close")
    AuditUpkeep auditUpkeep(DataSource database) {
        return new AuditUpkeep(database).start();
    }

    @Bean
    AuditMeters auditMeters(AuditLog log) {
        return new AuditMeters(log);
    }

    @Bean
    AuditHealth auditHealthIndicator(AuditLog log) {
        return new AuditHealth(log);
    }
}
