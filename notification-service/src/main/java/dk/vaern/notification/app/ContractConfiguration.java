package dk.vaern.notification.app;

import dk.vaern.web.openapi.Contract;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description begins with. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    @Bean
    Contract contract() {
        return new Contract(
                "Værn: notifications",
                "Who is told what, by which way, and what became of it.",
                Map.of(
                        "callbacks", "What providers say afterwards of what they were given; signed, without a token.",
                        "destinations", "The ways in which an organisation is reached.",
                        "escalation-policies", "By which steps an organisation is told, until somebody answers.",
                        "notifications", "Messages, each to one recipient by one way.",
                        "readiness", "Whether an organisation can be reached when it matters.",
                        "restraint", "What can wait: when it is quiet, how much at a time, and in which language.",
                        "schedules", "Who is on call when.",
                        "processors", "How the projections and policies stand, for who runs the service."));
    }
}
