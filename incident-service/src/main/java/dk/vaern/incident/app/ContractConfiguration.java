package dk.vaern.incident.app;

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
                "Værn: incidents and warnings",
                "Incidents, warnings and what is done about them, across Danish municipalities.",
                Map.of(
                        "actions", "Response actions: what somebody is asked to do.",
                        "audit", "Who asked for what, when, on what ground and from where.",
                        "campaigns", "One action to many organisations, and its progress.",
                        "incidents", "Incidents, from the report to the lessons, and their timelines.",
                        "organisations", "Who takes part, and how they are reached.",
                        "overview", "The shared picture in numbers.",
                        "processors", "How the projections and policies stand, for who runs the service.",
                        "stream", "What happens, as it happens.",
                        "warnings", "Warnings, those of others too, and who answered what."));
    }
}
