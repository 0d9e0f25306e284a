package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.StoreUnavailableException;
import dk.vaern.eventstore.monitoring.DatabaseSettings.Finding;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses to start on a database that forgets, and says loudly what else is missing. */
public final class StartCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

    private final DatabaseSettings settings;
    private final boolean volatileAllowed;

    /** @param volatileAllowed whether to start although acknowledged events can be lost */
    public StartCheck(DatabaseSettings settings, boolean volatileAllowed) {
        this.settings = settings;
        this.volatileAllowed = volatileAllowed;
    }

    /**
     * Checks once, at the start. A database that is away is not a reason to stay down: health goes on asking.
     *
     * @throws IllegalStateException when a grave promise is missing
     */
    public void run() {
        List<Finding> findings;
        try {
            findings = settings.check();
        } catch (StoreUnavailableException e) {
            LOG.warn("The database's settings could not be checked at the start", e);
            return;
        }
        findings.forEach(finding -> LOG.warn("DATABASE: {}", finding.sentence()));
        if (!volatileAllowed && findings.stream().anyMatch(Finding::grave)) {
            throw new IllegalStateException(
                    "This database does not keep what it is given: "
                            + findings.stream()
                                    .filter(Finding::grave)
                                    .map(Finding::sentence)
                                    .toList()
                            + ". Repair its settings, or set vaern.event-store.volatile-database-allowed=true to try things out.");
        }
    }
}
