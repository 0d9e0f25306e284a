package dk.vaern.standalone;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.standalone.StandaloneSettings.OutsideDatabase;
import dk.vaern.standalone.database.EmbeddedDatabase;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Progress;
import dk.vaern.standalone.identity.IdentityProvider;
import dk.vaern.standalone.identity.IdentitySettings;
import dk.vaern.standalone.organisations.RegisteredOrganisations;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts the parts in the order in which they need each other. */
final class Launch {

    private final StandaloneSettings settings;
    private final DataFolder folder;
    private final Parts parts;
    private final Progress progress;

    Launch(StandaloneSettings settings, DataFolder folder, Parts parts, Progress progress) {
        this.settings = settings;
        this.folder = folder;
        this.parts = parts;
        this.progress = progress;
    }

    /** @throws CannotStart when one of them does not */
    void everything() {
        var database = settings.outsideDatabase().orElseGet(this::embeddedDatabase);
        var owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        migrate(owner);
        startIdentityProvider(owner);
    }

    private OutsideDatabase embeddedDatabase() {
        var database = parts.start(
                () -> EmbeddedDatabase.start(folder, settings.ports().postgres(), progress));
        return new OutsideDatabase(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
    }

    private void migrate(DataSource owner) {
        progress.say("Bringing the database's tables up to date");
        try {
            Migrations.asOwner(owner).migrate(List.of());
        } catch (FlywayException | IllegalStateException e) {
            throw new CannotStart("The database's tables could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void startIdentityProvider(DataSource owner) {
        var ports = settings.ports();
        progress.say("Starting the demo identity provider on port " + ports.identity());
        var identity = new IdentitySettings(
                settings.address(), ports.identity(), ports.incident(), new RegisteredOrganisations(owner));
        parts.start(() -> IdentityProvider.start(folder, identity));
    }
}
