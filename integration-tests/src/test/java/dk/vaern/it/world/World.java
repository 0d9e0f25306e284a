package dk.vaern.it.world;

import com.nimbusds.jose.JOSEObjectType;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.incident.app.IncidentServiceApplication;
import dk.vaern.notification.app.NotificationSchema;
import dk.vaern.notification.app.NotificationServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running system: its database, its identity provider, its clock, and as many services as a test starts. */
public final class World implements AutoCloseable {

    private static final String ISSUER = "vaern";

    private final TestDatabase database;
    private final MockOAuth2Server identity = new MockOAuth2Server();
    private final MovableClock clock = new MovableClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private @Nullable Providers providers;

    private World(TestDatabase database) {
        this.database = database;
    }

    /** Everything but services. */
    public static World begin() {
        var world = new World(TestDatabase.with(IncidentSchema.SCHEMA, NotificationSchema.SCHEMA));
        world.identity.start();
        world.awaitIdentity();
        return world;
    }

    /** Its first answer takes its time on a busy machine, and services do not wait long for keys. */
    private void awaitIdentity() {
        var discovery = new Api(http, identity.wellKnownUrl(ISSUER).uri(), null);
        discovery.get(identity.wellKnownUrl(ISSUER).uri().getPath()).expect(200);
        discovery.get(identity.jwksUrl(ISSUER).uri().getPath()).expect(200);
    }

    public MovableClock clock() {
        return clock;
    }

    public TestDatabase database() {
        return database;
    }

    /** Starts a replica of incident-service. */
    public Service incidentService(Map<String, Object> settings) {
        return start(IncidentServiceApplication.class, IncidentSchema.SCHEMA.role(), settings);
    }

    /** Starts a replica of notification-service, which hands its messages to {@link #providers}. */
    public Service notificationService(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(providers().settings());
        all.put("vaern.dispatch.poll", "100ms");
        all.putAll(settings);
        return start(NotificationServiceApplication.class, NotificationSchema.SCHEMA.role(), all);
    }

    /** Started when they are first asked for. */
    public synchronized Providers providers() {
        if (providers == null) {
            providers = Providers.start();
        }
        return providers;
    }

    private Service start(Class<?> application, String role, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                database.jdbcUrl(),
                "spring.datasource.username",
                role,
                "vaern.token.issuers",
                identity.issuerUrl(ISSUER).toString()));
        all.putAll(settings);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(starting -> ((GenericApplicationContext) starting).registerBean(Clock.class, () -> clock))
                .run(arguments(all));
        services.add(context);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return new Service(this, context, URI.create("http://localhost:" + port));
    }

    /** As arguments, which outrank the service's own settings. */
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** One running replica. */
    public record Service(World world, ConfigurableApplicationContext context, URI address) {

        /** Somebody known as {@code <organisation>.<role>}, as the demo's clients are. */
        public Api as(String client) {
            return with(world.token(client));
        }

        /** Somebody with a token that somebody else issued. */
        public Api with(String token) {
            return new Api(world.http, address, token);
        }

        /** Somebody without a token. */
        public Api anonymous() {
            return new Api(world.http, address, null);
        }

        /** Ends it, as an orderly shutdown would. */
        public void stop() {
            context.close();
        }
    }

    public String token(String client) {
        int dot = client.lastIndexOf('.');
        var claims =
                Map.<String, Object>of("org", client.substring(0, dot), "roles", List.of(client.substring(dot + 1)));
        return identity.issueToken(
                        ISSUER,
                        client,
                        new DefaultOAuth2TokenCallback(
                                ISSUER, client, JOSEObjectType.JWT.getType(), List.of("vaern"), claims, 3600))
                .serialize();
    }

    @Override
    public void close() {
        services.reversed().forEach(ConfigurableApplicationContext::close);
        if (providers != null) {
            providers.close();
        }
        identity.shutdown();
        http.close();
        database.close();
    }
}
