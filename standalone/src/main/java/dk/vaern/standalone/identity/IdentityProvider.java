package dk.vaern.standalone.identity;

import com.nimbusds.jose.jwk.RSAKey;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Ports;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The demo identity provider as it runs: an OpenID provider in a context and on a port of its own. */
public final class IdentityProvider implements AutoCloseable {

    /** The {@code acr} of its tokens: no level that any but a demo would take. */
    public static final String SIGN_IN_LEVEL = "demo";

    private final ConfigurableApplicationContext context;

    private IdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Answers when it answers.
     *
     * @throws dk.vaern.standalone.ground.CannotStart under a production profile, or when its port is in use
     */
    public static IdentityProvider start(DataFolder folder, IdentitySettings settings) {
        Ports.requireFree(settings.port(), "The demo identity provider", IdentitySettings.PORT_SETTING);
        var application = new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(new ProductionProfile(), beans(SigningKey.keptIn(folder), settings));
        // As arguments, which nothing in the environment that is meant for the services can overrule.
        return new IdentityProvider(application.run(
                "--spring.config.name=demo-identity",
                "--spring.application.name=demo-identity",
                "--server.address=" + settings.address(),
                "--server.port=" + settings.port(),
                "--server.ssl.enabled=false",
                "--server.shutdown=immediate",
                "--server.servlet.context-path=/",
                "--server.servlet.session.cookie.name=VAERN_DEMO_IDENTITY",
                "--server.tomcat.threads.min-spare=2",
                "--server.tomcat.threads.max=16"));
    }

    @Override
    public void close() {
        context.close();
    }

    private static ApplicationContextInitializer<GenericApplicationContext> beans(
            RSAKey key, IdentitySettings settings) {
        return context -> {
            context.registerBean(RSAKey.class, () -> key);
            context.registerBean(IdentitySettings.class, () -> settings);
            context.registerBean(DemoClients.class, () -> new DemoClients(settings.known(), settings.servicePort()));
            context.registerBean(DemoPeople.class, () -> new DemoPeople(settings.known()));
            context.registerBean(
                    AuthorizationServerSettings.class,
                    () -> AuthorizationServerSettings.builder()
                            .issuer(settings.issuer())
                            .build());
        };
    }
}
