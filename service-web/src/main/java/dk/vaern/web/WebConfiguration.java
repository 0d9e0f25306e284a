package dk.vaern.web;

import dk.vaern.web.idempotency.RequestIdArgument;
import dk.vaern.web.idempotency.RequestIds;
import dk.vaern.web.json.ValidationConfiguration;
import dk.vaern.web.json.ValueConverters;
import dk.vaern.web.openapi.OpenApiConfiguration;
import dk.vaern.web.page.PageArgument;
import dk.vaern.web.problem.ProblemConfiguration;
import dk.vaern.web.rate.RateConfiguration;
import dk.vaern.web.security.AccessConfiguration;
import dk.vaern.web.security.SecurityConfiguration;
import dk.vaern.web.server.ServerConfiguration;
import dk.vaern.web.server.TraceArgument;
import dk.vaern.web.server.WebSettings;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.VersionArguments;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Everything of this module; a service imports it and declares a {@link java.time.Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    RateConfiguration.class,
    SecurityConfiguration.class,
    AccessConfiguration.class,
    ServerConfiguration.class,
    OpenApiConfiguration.class,
    ValidationConfiguration.class
})
@PropertySource("classpath:dk/vaern/web/defaults.properties")
public class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<RequestIdArgument> requests;

    WebConfiguration(ObjectProvider<RequestIdArgument> requests) {
        this.requests = requests;
    }

    @Bean
    static ReadYourWrite readYourWrite(WebSettings settings) {
        return new ReadYourWrite(settings.longestWait());
    }

    @Bean
    static RequestIds requestIds(Clock clock) {
        return new RequestIds(clock);
    }

    @Bean
    static RequestIdArgument requestIdArgument(RequestIds ids) {
        return new RequestIdArgument(ids);
    }

    /** Which of our two languages the caller reads best; Danish for who says nothing, or knows neither. */
    @Bean
    static LocaleResolver localeResolver() {
        var languages = new AcceptHeaderLocaleResolver();
        Locale danish = Locale.of("da");
        languages.setSupportedLocales(List.of(danish, Locale.ENGLISH));
        languages.setDefaultLocale(danish);
        return languages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VersionArguments());
        resolvers.add(new TraceArgument());
        resolvers.add(new PageArgument());
        resolvers.add(requests.getObject());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ValueConverters());
    }
}
