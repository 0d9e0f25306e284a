package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.web.idempotency.RequestId;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Caller;
import dk.vaern.web.server.Trace;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.write.Write;
import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaches springdoc what our controllers mean. A service adds an {@code OpenAPI} bean with its title. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Actor.class,
                        By.class,
                        Trace.class,
                        RequestId.class,
                        IfMatch.class,
                        MinVersion.class,
                        PageRequest.class,
                        Write.class);
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operationFacts() {
        return new OperationFacts();
    }

    @Bean
    GlobalOpenApiCustomizer commonParts() {
        return new CommonParts();
    }
}
