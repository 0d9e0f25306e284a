package dk.vaern.standalone.identity;

import dk.vaern.standalone.ground.CannotStart;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Keeps a provider that everybody knows the secret of out of production. */
public final class ProductionProfile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> NAMES = Set.of("production", "prod");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuse(context.getEnvironment());
    }

    /**
     * Looks at the active profiles, and so can be asked before anything is started.
     *
     * @throws CannotStart when one of them is production's
     */
    public static void refuse(Environment environment) {
        Arrays.stream(environment.getActiveProfiles())
                .filter(profile -> NAMES.contains(profile.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(profile -> {
                    throw new CannotStart(
                            "The demo identity provider does not start under the profile `" + profile
                                    + "`: everybody knows its secret. Run the services by themselves, with your own OpenID provider.");
                });
    }
}
