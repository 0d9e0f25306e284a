package dk.vaern.eventstore.person;

import dk.vaern.eventstore.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses to start with a master key that is not the one that wraps the persons' keys. */
public final class PersonKeysCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PersonKeysCheck.class);

    private final PersonVault vault;

    public PersonKeysCheck(PersonVault vault) {
        this.vault = vault;
    }

    /**
     * Checks once, at the start. A database or a key service that is away is not a reason to stay down.
     *
     * @throws IllegalStateException when a master key is missing, or is another
     */
    public void run() {
        try {
            vault.check();
        } catch (StoreUnavailableException e) {
            LOG.warn("The master key could not be checked at the start", e);
        }
    }
}
