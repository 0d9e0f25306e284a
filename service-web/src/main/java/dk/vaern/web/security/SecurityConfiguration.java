package dk.vaern.web.security;

import dk.vaern.web.problem.ProblemMapping;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import dk.vaern.web.proof.ProofSettings;
import dk.vaern.web.proof.Proofs;
import dk.vaern.web.rate.Rates;
import dk.vaern.web.stepup.StepUp;
import dk.vaern.web.stepup.StepUpSettings;
import dk.vaern.web.token.TokenSettings;
import dk.vaern.web.token.TokenVerifier;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The filter chain of an API that bearers of tokens call: no session, no cookie, hence no forgery across sites to guard
 * against. A service that also serves pages puts its own chain before this one.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({TokenSettings.class, ProofSettings.class, StepUpSettings.class})
public class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** After any chain that a service orders itself. */
    static final int CHAIN = 1000;

    @Bean
    Admission admission(TokenSettings settings, ProofSettings proofs, Rates rates, ObjectProvider<TokenClock> clock) {
        if (settings.issuers().isEmpty()) {
            log.warn("vaern.token.issuers names nobody: no token will be accepted");
        }
        Clock time = time(clock);
        TokenVerifier verifier = new TokenVerifier(settings, time, System::nanoTime);
        return new Admission(
                new TokenAuthentication(verifier, new CallerClaims(settings), settings.remembered()),
                new Proofs(proofs, settings.clockSkew(), time, System::nanoTime),
                rates);
    }

    @Bean
    StepUp stepUp(StepUpSettings settings, TokenSettings tokens, ObjectProvider<TokenClock> clock) {
        return new StepUp(settings, tokens.clockSkew(), time(clock));
    }

    private static Clock time(ObjectProvider<TokenClock> clock) {
        return clock.getIfAvailable(() -> new TokenClock(Clock.systemUTC())).clock();
    }

    /** Only so that nobody makes up a user and logs its password. */
    @Bean
    AuthenticationManager noOtherAuthentication() {
        return _ -> {
            throw new InsufficientAuthenticationException("tokens only");
        };
    }

    /** One observation for each filter of each request tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(3)
    ProblemMapping securityProblems(ProofSettings proofs, StepUpSettings stepUp) {
        return new SecurityProblems(new Challenges(proofs.required(), stepUp));
    }

    @Bean
    AccessRules accessRules(ObjectProvider<OpenPath> open, @Value("${management.server.port:-1}") int managementPort) {
        return new AccessRules(open.orderedStream().toList(), managementPort);
    }

    @Bean
    @Order(CHAIN)
    SecurityFilterChain apiChain(
            HttpSecurity http, Admission admission, AccessRules rules, Problems problems, ProblemWriter writer) {
        SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        AuthenticationEntryPoint unauthenticated =
                (_, response, refused) -> writer.write(problems.of(refused), response);
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new TokenFilter(admission, contexts, unauthenticated), AuthorizationFilter.class)
                .exceptionHandling(answers -> answers.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((_, response, denied) -> writer.write(problems.of(denied), response)))
                .authorizeHttpRequests(rules::apply)
                .build();
    }
}
