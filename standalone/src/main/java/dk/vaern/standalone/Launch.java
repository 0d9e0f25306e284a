package dk.vaern.standalone;

import dk.vaern.eventstore.boot.Migrations;
import dk.vaern.standalone.StandaloneSettings.OutsideDatabase;
import dk.vaern.standalone.database.EmbeddedDatabase;
import dk.vaern.standalone.ground.CannotStart;
import dk.vaern.standalone.ground.DataFolder;
import dk.vaern.standalone.ground.Progress;
import dk.vaern.standalone.identity.IdentityProvider;
import dk.vaern.standalone.identity.IdentitySettings;
import dk.vaern.standalone.organisations.FirstOrganisation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        migrate(settings.outsideDatabase().orElseGet(this::embeddedDatabase));
        startIdentityProvider();
    }

    private OutsideDatabase embeddedDatabase() {
        var database = parts.start(
                () -> EmbeddedDatabase.start(folder, settings.ports().postgres(), progress));
        return new OutsideDatabase(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
    }

    private void migrate(OutsideDatabase database) {
        progress.say("Bringing the database's tables up to date");
        var owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        try {
            Migrations.asOwner(owner).migrate(List.of());
        } catch (FlywayException | IllegalStateException e) {
            throw new CannotStart("The database's tables could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void startIdentityProvider() {
        progress.say("Starting the demo identity provider on port "
                + settings.ports().identity());
        Set<String> known = FirstOrganisation.all().stream()
                .map(organisation -> organisation.id().value())
                .collect(Collectors.toUnmodifiableSet());
        var identity = new IdentitySettings(
                settings.address(),
                settings.ports().identity(),
                settings.ports().incident(),
                organisation -> known.contains(organisation.value()));
        parts.start(() -> IdentityProvider.start(folder, identity));
    }
}
