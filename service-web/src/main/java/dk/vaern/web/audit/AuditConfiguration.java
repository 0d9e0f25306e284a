package dk.vaern.web.audit;

import dk.vaern.web.audit.log.AuditLog;
import dk.vaern.web.audit.log.AuditLogConfiguration;
import dk.vaern.web.idempotency.RequestIdArgument;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import dk.vaern.web.security.OpenPath;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every request of a service that imports this is in the audit log. Its schema is among the service's shared ones. */
@Configuration(proxyBeanMethods = false)
@Import({AuditLogConfiguration.class, AuditedBodies.class})
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

    /** Inside the edge, which gives the request its trace, and outside everything that may refuse it. */
    private static final int AUDIT = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    RequestAudit requestAudit(
            AuditLog log,
            RequestAudit.Surroundings around,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<OpenPath> open) {
        return new RequestAudit(
                log, around, new Operations(mappings), open.orderedStream().toList());
    }

    @Bean
    RequestAudit.Surroundings auditSurroundings(
            @Value("${spring.application.name}") String service, RequestIdArgument requests, Clock clock) {
        return new RequestAudit.Surroundings(service, requests, clock);
    }

    @Bean
    FilterRegistrationBean<Filter> auditFilter(
            RequestAudit audit,
            Problems problems,
            ProblemWriter writer,
            AuditSettings settings,
            Environment environment) {
        if (!settings.written() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalArgumentException("vaern.audit.written=false is for measuring, not for production");
        }
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new AuditFilter(audit, problems, writer));
        filter.setOrder(AUDIT);
        filter.setAsyncSupported(true);
        filter.setEnabled(settings.written());
        return filter;
    }
}
