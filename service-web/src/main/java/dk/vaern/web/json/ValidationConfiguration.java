package dk.vaern.web.json;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems are English whatever language the caller prefers: they are read by those who build clients. */
@Configuration(proxyBeanMethods = false)
public class ValidationConfiguration {

    @Bean
    ValidationConfigurationCustomizer englishMessages() {
        return configuration ->
                configuration.messageInterpolator(english(configuration.getDefaultMessageInterpolator()));
    }

    private static MessageInterpolator english(MessageInterpolator messages) {
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return messages.interpolate(template, context, Locale.ENGLISH);
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return messages.interpolate(template, context, Locale.ENGLISH);
            }
        };
    }
}
