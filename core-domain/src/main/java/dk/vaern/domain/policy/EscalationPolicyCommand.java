package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an escalation policy. */
public sealed interface EscalationPolicyCommand {

    OrganisationId organisation();

    By by();

    @TargetAggregateIdentifier
    default EscalationPolicyId policyId() {
        return EscalationPolicyId.of(organisation());
    }

    /**
     * Tells by these rules from now on.
     *
     * @param contactPoints that the organisation has
     */
    record AdoptPolicy(OrganisationId organisation, EscalationRules rules, Set<UUID> contactPoints, By by)
            implements EscalationPolicyCommand {}

    /** Tells by other rules from now on; what is under way goes on by those that it began with. */
    record ChangePolicy(OrganisationId organisation, EscalationRules rules, Set<UUID> contactPoints, By by)
            implements EscalationPolicyCommand {}

    /** Tells all contact points from now on, and nobody else. */
    record DropPolicy(OrganisationId organisation, By by) implements EscalationPolicyCommand {}
}
