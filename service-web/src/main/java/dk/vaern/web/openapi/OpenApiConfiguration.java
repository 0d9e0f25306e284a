package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.web.idempotency.RequestId;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Caller;
import dk.vaern.web.server.Trace;
import dk.vaern.web.token.TokenSettings;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.write.Write;
import io.swagger.v3.core.converter.ModelConverter;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaches springdoc what our controllers mean. A service adds its {@link Contract}. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    /** What controllers are given that nobody sends as it is. */
    static final Set<Class<?>> GIVEN = Set.of(
            Caller.class,
            Actor.class,
            By.class,
            Trace.class,
            RequestId.class,
            IfMatch.class,
            MinVersion.class,
            PageRequest.class,
            Write.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(GIVEN.toArray(Class<?>[]::new));
    }

    @Bean
    Words words(JavadocProvider javadoc) {
        return new Words(javadoc);
    }

    @Bean
    ModelConverter recordSchemas(Words words) {
        return new RecordSchemas(words);
    }

    @Bean
    SharedParts sharedParts() {
        return new SharedParts();
    }

    @Bean
    GlobalOperationCustomizer operationFacts(Words words, SharedParts shared) {
        return new OperationFacts(words, shared);
    }

    @Bean
    GlobalOpenApiCustomizer commonParts(SharedParts shared, TokenSettings tokens, ObjectProvider<Contract> contract) {
        return new CommonParts(shared, tokens, Optional.ofNullable(contract.getIfAvailable()));
    }
}
