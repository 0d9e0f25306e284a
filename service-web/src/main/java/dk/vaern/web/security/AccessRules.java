package dk.vaern.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which paths are answered without a token. Behind all others stands {@link Allowed}, method by method. Metrics are the
 * operator's, or whoever's who reaches a management port of its own, which no ingress leads to.
 */
final class AccessRules {

    private static final String[] DESCRIPTION = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"};

    private final List<OpenPath> open;
    private final int managementPort;

    AccessRules(List<OpenPath> open, int managementPort) {
        this.open = open;
        this.managementPort = managementPort;
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
        requests.requestMatchers(DESCRIPTION).permitAll();
        requests.requestMatchers(open.stream().map(OpenPath::pattern).toArray(String[]::new))
                .permitAll();
        requests.requestMatchers(this::isManagement).permitAll();
        requests.requestMatchers("/actuator/**").hasRole(CallerAuthentication.OPERATOR);
        requests.anyRequest().authenticated();
    }

    private boolean isManagement(HttpServletRequest request) {
        return managementPort > 0 && request.getLocalPort() == managementPort;
    }
}
