package dk.vaern.notification.policy;

import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import dk.vaern.notification.audience.OfWarnings;
import dk.vaern.notification.facts.Facts;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells those who have a warning that it says something new, or no longer holds. */
@Component
public class WhenWarningChangedThenTellRecipients {

    /** The processor's name. */
    public static final String NAME = "tell-of-changed-warnings";

    private final Facts facts;
    private final Tellings tellings;

    WhenWarningChangedThenTellRecipients(Facts facts, Tellings tellings) {
        this.facts = facts;
        this.tellings = tellings;
    }

    @EventHandler
    void on(WarningRevised revised, EventMessage<?> event) {
        tellings.request(OfWarnings.revised(facts.warning(revised.warningId())), event);
    }

    @EventHandler
    void on(WarningWithdrawn withdrawn, EventMessage<?> event) {
        tellings.request(OfWarnings.withdrawn(facts.warning(withdrawn.warningId())), event);
    }
}
