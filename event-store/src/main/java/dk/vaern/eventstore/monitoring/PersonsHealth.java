package dk.vaern.eventstore.monitoring;

import dk.vaern.eventstore.person.PersonVault;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Degraded while the master key cannot be had: the node serves all but what is stored of people. */
public final class PersonsHealth extends AbstractHealthIndicator {

    private final PersonVault vault;

    public PersonsHealth(PersonVault vault) {
        super("The persons' keys' health could not be read");
        this.vault = vault;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        vault.failure()
                .ifPresentOrElse(why -> health.status(RecordHealth.DEGRADED).withDetail("why", why), health::up);
    }
}
