package dk.vaern.web.idempotency;

import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import dk.vaern.web.server.WebSettings;
import jakarta.servlet.Filter;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys, for a service that declares its {@link IdempotencyTable}. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    /** Inside the limit of bodies: what is remembered was read within bounds. */
    private static final int KEYS = -80;

    @Bean
    IdempotencyKeys idempotencyKeys(DataSource database, IdempotencyTable table, RequestIds ids, WebSettings settings) {
        return new IdempotencyKeys(JdbcClient.create(database), table.schema(), ids, settings.keyLease());
    }

    @Bean(destroyMethod = "close")
    Leases idempotencyLeases(IdempotencyKeys keys) {
        return new Leases(keys);
    }

    @Bean
    FilterRegistrationBean<Filter> idempotencyFilter(
            IdempotencyKeys keys, Leases leases, Problems problems, ProblemWriter writer, WebSettings settings) {
        KeyedExecution execution = new KeyedExecution(keys, leases, problems, writer);
        FilterRegistrationBean<Filter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(keys, execution, settings.longestWait()));
        filter.setOrder(KEYS);
        return filter;
    }
}
