package dk.vaern.standalone;

import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.person.BrokenSealException;
import dk.vaern.eventstore.person.GivenMasterKeys;
import dk.vaern.eventstore.person.PersonKeyRotation;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.incident.app.IncidentSchema;
import dk.vaern.incident.app.IncidentServiceApplication;
import dk.vaern.notification.app.NotificationSchema;
import dk.vaern.notification.app.NotificationServiceApplication;
import dk.vaern.standalone.StandaloneSettings.OutsideDatabase;
import dk.vaern.standalone.database.EmbeddedDatabase;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.MasterKeyFile;
import dk.vaern.standalone.ground.Progress;
import dk.vaern.standalone.identity.IdentityProvider;
import dk.vaern.standalone.identity.IdentitySettings;
import dk.vaern.standalone.organisations.FirstOrganisation;
import dk.vaern.standalone.organisations.FirstRegistration;
import dk.vaern.standalone.organisations.RegisteredOrganisations;
import dk.vaern.standalone.outbox.Outbox;
import dk.vaern.standalone.outbox.OutboxConfiguration;
import dk.vaern.standalone.services.RunningService;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts the parts in the order in which they need each other. */
final class Launch {

    /** The demo provider's is enough, as long as its tokens live; the environment may ask for more. */
    private static final Map<String, Object> SIGN_IN = Map.of(
            "vaern.step-up.acr",
            "${VAERN_STEP_UP_ACR:" + IdentityProvider.SIGN_IN_LEVEL + "}",
            "vaern.step-up.max-age",
            "${VAERN_STEP_UP_MAX_AGE:1h}");

    private final StandaloneSettings settings;
    private final DataFolder folder;
    private final Parts parts;
    private final Progress progress;
    private final List<String> masterKeys;

    Launch(StandaloneSettings settings, DataFolder folder, Parts parts, Progress progress) {
        this.settings = settings;
        this.folder = folder;
        this.parts = parts;
        this.progress = progress;
        this.masterKeys = settings.masterKeys().isEmpty() ? MasterKeyFile.in(folder) : settings.masterKeys();
    }

    /** @throws CannotStart when one of them does not */
    void everything() {
        var database = settings.outsideDatabase().orElseGet(this::embeddedDatabase);
        var owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        migrate(owner);
        wrapPersonsKeys(owner);
        startIdentityProvider(owner);
        var incidents = startIncidentService(database);
        registerOrganisations(incidents);
        startNotificationService(database, incidents.bean(PersonVault.class));
    }

    private OutsideDatabase embeddedDatabase() {
        var database = parts.start(
                () -> EmbeddedDatabase.start(folder, settings.ports().postgres(), progress));
        return new OutsideDatabase(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
    }

    private void migrate(DataSource owner) {
        progress.say("Bringing the database's tables up to date");
        try {
            Migrations.asOwner(owner).migrate(IncidentSchema.SCHEMA, NotificationSchema.SCHEMA);
        } catch (FlywayException | IllegalStateException e) {
            throw new CannotStart("The database's tables could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Under the newest master key, when there is more than one. */
    private void wrapPersonsKeys(DataSource owner) {
        try {
            int wrapped = new PersonKeyRotation(owner, new GivenMasterKeys(masterKeys, new SecureRandom())).run();
            if (wrapped > 0) {
                progress.say("Wrapped " + wrapped + " persons' keys under the newest master key");
            }
        } catch (IllegalArgumentException | IllegalStateException | BrokenSealException e) {
            throw new CannotStart(
                    "The master key is not the one that this data was sealed with (%s): bring it back, as VAERN_MASTER_KEYS or as the file master.key in the data folder."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private void startIdentityProvider(DataSource owner) {
        var ports = settings.ports();
        progress.say("Starting the demo identity provider on port " + ports.identity());
        var identity = new IdentitySettings(
                settings.address(), ports.identity(), ports.incident(), new RegisteredOrganisations(owner));
        parts.start(() -> IdentityProvider.start(folder, identity));
    }

    private RunningService startIncidentService(OutsideDatabase database) {
        int port = settings.ports().incident();
        progress.say("Starting incident-service on port " + port);
        var application = new Class<?>[] {IncidentServiceApplication.class};
        return parts.start(() ->
                RunningService.start(application, serviceSettings(database, IncidentSchema.SCHEMA, port), _ -> {}));
    }

    private void registerOrganisations(RunningService incidents) {
        var registration = new FirstRegistration(incidents.bean(Commands.class), incidents.bean(Clock.class));
        int registered = registration.register(FirstOrganisation.all());
        if (registered > 0) {
            progress.say("Registered " + registered + " organisations");
        }
    }

    /** With the demo's outbox in place of mail, text messages and webhooks. */
    private void startNotificationService(OutsideDatabase database, PersonVault persons) {
        int port = settings.ports().notification();
        progress.say("Starting notification-service on port " + port);
        var outbox = parts.start(() -> Outbox.open(database.url(), database.user(), database.password(), persons));
        var application = new Class<?>[] {NotificationServiceApplication.class, OutboxConfiguration.class};
        Map<String, Object> all = serviceSettings(database, NotificationSchema.SCHEMA, port);
        all.put(
                "vaern.webhook.master-secret",
                "${VAERN_WEBHOOK_MASTER_SECRET:" + MasterKeyFile.ofWebhooks(folder) + "}");
        OutboxConfiguration.KEYS.forEach((provider, key) -> all.put("vaern.callback.keys." + provider, key));
        parts.start(() ->
                RunningService.start(application, all, context -> context.registerBean(Outbox.class, () -> outbox)));
    }

    /** The services sign in as their own narrow roles, which the embedded database trusts on loopback. */
    private Map<String, Object> serviceSettings(OutsideDatabase database, ServiceSchema schema, int port) {
        Map<String, Object> all = new HashMap<>(SIGN_IN);
        all.putAll(Map.of(
                "server.address",
                settings.address(),
                "server.port",
                port,
                "server.tomcat.threads.max",
                32,
                "server.tomcat.threads.min-spare",
                2,
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                schema.role(),
                "spring.datasource.password",
                "",
                "spring.jmx.enabled",
                false,
                "vaern.token.issuers",
                "http://localhost:" + settings.ports().identity(),
                "vaern.public-url",
                "http://localhost:" + settings.ports().incident()));
        all.put("vaern.persons.master-keys", String.join(",", masterKeys));
        return all;
    }
}
