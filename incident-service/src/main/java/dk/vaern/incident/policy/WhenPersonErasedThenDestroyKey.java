package dk.vaern.incident.policy;

import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.eventstore.person.PersonVault;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Destroys the key of whoever is erased, also when the node that decided it came no further; done twice, the same. */
@Component
public class WhenPersonErasedThenDestroyKey {

    /** The processor's name. */
    public static final String NAME = "destroy-keys";

    private final PersonVault vault;

    WhenPersonErasedThenDestroyKey(PersonVault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(PersonErased erased) {
        vault.erase(erased.person().value());
    }
}
