package dk.vaern.it.world;

import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.incident.app.IncidentServiceApplication;
import dk.vaern.notification.app.NotificationSchema;
import dk.vaern.notification.app.NotificationServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** A running system: its database, its identity provider, its clock, and as many services as a test starts. */
public final class World implements AutoCloseable {

    private static final Duration IMPATIENT = Duration.ofMillis(200);

    private final TestDatabase database;
    private final Identity identity;
    private final MovableClock clock = new MovableClock();
    private final HttpClient http;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final List<Policy> added = new ArrayList<>();
    private @Nullable Providers providers;

    private World(TestDatabase database, Identity identity, HttpClient http) {
        this.database = database;
        this.identity = identity;
        this.http = http;
    }

    /** Everything but services. */
    public static World begin() {
        return begin(QuickIdentity::start);
    }

    /** Everything but services, with a provider of one's own, which ends with it. */
    public static World begin(Function<HttpClient, Identity> identity) {
        HttpClient http = HttpClient.newHttpClient();
        return new World(
                TestDatabase.with(IncidentSchema.SCHEMA, NotificationSchema.SCHEMA), identity.apply(http), http);
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

    /** A policy that every service has which is started from now on. */
    public void add(Policy policy) {
        added.add(policy);
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
                identity.issuer(),
                "vaern.persons.master-keys",
                TestDatabase.MASTER_KEY,
                // A test or a benchmark is one caller on one machine, and may ask as fast as it can.
                "vaern.rate.organisation",
                0,
                "vaern.rate.caller",
                0,
                "vaern.rate.address",
                0));
        all.putAll(identity.settings());
        all.putAll(settings);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(starting -> prepare((GenericApplicationContext) starting))
                .run(arguments(all));
        services.add(context);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return new Service(this, context, URI.create("http://localhost:" + port));
    }

    private void prepare(GenericApplicationContext starting) {
        starting.registerBean(Clock.class, () -> clock);
        added.forEach(policy -> starting.registerBean(policy.name(), Policy.class, () -> policy));
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

    /** Whose tokens the services believe. */
    public String issuer() {
        return identity.issuer();
    }

    public String token(String client) {
        return identity.token(client);
    }

    /** A token with more claims, and no sign-in but what they say. */
    public String token(String client, Map<String, Object> claims) {
        return identity.token(client, claims);
    }

    /** Without the patience of an orderly shutdown: nobody is left who asks, and a stream that is open has no end. */
    private static void end(ConfigurableApplicationContext service) {
        if (service.isActive()) {
            service.getBean(DefaultLifecycleProcessor.class).setTimeoutPerShutdownPhase(IMPATIENT.toMillis());
        }
        service.close();
    }

    @Override
    public void close() {
        services.parallelStream().forEach(World::end);
        if (providers != null) {
            providers.close();
        }
        identity.close();
        http.close();
        database.close();
    }
}
