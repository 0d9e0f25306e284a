package dk.vaern.web.security;

import dk.vaern.web.stepup.StepUp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link Allowed} before every controller method and the caller among its arguments. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration implements WebMvcConfigurer {

    @Bean
    static CallerArguments callerArguments(Clock clock) {
        return new CallerArguments(clock);
    }

    private final ObjectProvider<CallerArguments> callers;
    private final ObjectProvider<StepUp> stepUp;

    AccessConfiguration(ObjectProvider<CallerArguments> callers, ObjectProvider<StepUp> stepUp) {
        this.callers = callers;
        this.stepUp = stepUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedInterceptor(stepUp.getObject())).order(Integer.MIN_VALUE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers.getObject());
    }
}
