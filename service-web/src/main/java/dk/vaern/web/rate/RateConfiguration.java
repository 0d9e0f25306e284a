package dk.vaern.web.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shares, by a clock that never goes back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
public class RateConfiguration {

    @Bean
    Rates rates(RateSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new Rates(settings, TimeMeter.SYSTEM_NANOTIME, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
