package dk.vaern.notification.app;

import dk.vaern.notification.answer.AnswerSettings;
import dk.vaern.notification.answer.Answers;
import dk.vaern.notification.api.answer.AnswerRates;
import dk.vaern.web.rate.Rates;
import dk.vaern.web.security.OpenPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers of people who did not sign in: open to everybody who holds a token, and not to many tries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerSettings.class)
class AnswerConfiguration {

    private static final Duration BURST = Duration.ofSeconds(30);

    @Bean
    OpenPath answersAreOpen() {
        return new OpenPath(Answers.PATH + "*", true);
    }

    @Bean
    AnswerRates answerRates(AnswerSettings settings, MeterRegistry meters) {
        return new AnswerRates(Rates.ofAddresses(settings.rate(), BURST, meters));
    }
}
