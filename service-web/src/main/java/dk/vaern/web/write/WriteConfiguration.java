package dk.vaern.web.write;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.web.command.CommandDesk;
import dk.vaern.web.command.ManyHands;
import dk.vaern.web.idempotency.IdempotencyConfiguration;
import dk.vaern.web.idempotency.RequestIdArgument;
import dk.vaern.web.problem.ProblemMapping;
import dk.vaern.web.security.CallerArguments;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * For a service that gives commands: it imports this beside {@code WebConfiguration} and the event store's own, and
 * declares an {@code IdempotencyTable}.
 */
@Configuration(proxyBeanMethods = false)
@Import(IdempotencyConfiguration.class)
public class WriteConfiguration {

    @Bean
    Writes writes(Commands commands, RecordReader record) {
        return new Writes(commands, record);
    }

    @Bean
    ManyHands manyHands() {
        return new ManyHands();
    }

    @Bean
    CommandDesk commandDesk(Commands commands) {
        return new CommandDesk(commands);
    }

    @Bean
    @Order(4)
    ProblemMapping storeProblems() {
        return new StoreProblems();
    }

    @Bean
    WebMvcConfigurer writeArgument(CallerArguments callers, RequestIdArgument requests) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WriteArgument(callers, requests));
            }
        };
    }
}
