package dk.vaern.web.server;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import dk.vaern.web.problem.WebProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the filters around the application and our words into Tomcat's mouth. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
public class ServerConfiguration {

    /** Outside everything that may throw. */
    private static final int EDGE = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Inside Spring Security (-100): who may not come in is not read. */
    private static final int BODY_LIMIT = -90;

    @Bean
    FilterRegistrationBean<Filter> edgeFilter(Problems problems, ProblemWriter writer) {
        FilterRegistrationBean<Filter> edge = new FilterRegistrationBean<>(new EdgeFilter(problems, writer));
        edge.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        edge.setOrder(EDGE);
        edge.setAsyncSupported(true);
        return edge;
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimitFilter(WebSettings settings, ObjectProvider<BodyLimit> limits) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(settings, limits.orderedStream().toList()));
        filter.setOrder(BODY_LIMIT);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems, ProblemWriter writer) {
        return new ProblemErrorController(problems, writer);
    }

    /** Says it as a problem, and keeps strangers' paths out of the log. */
    @Bean
    SimpleUrlHandlerMapping unknownPaths() {
        HttpRequestHandler nothing = (_, _) -> {
            throw new ProblemThrown(Problem.of(WebProblem.NOT_FOUND));
        };
        return new SimpleUrlHandlerMapping(Map.of("/**", nothing), Ordered.LOWEST_PRECEDENCE);
    }

    /** After Boot's own, so that this valve stands nearer to the application and words the answer first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve(ProblemWriter writer) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(writer)));
    }
}
