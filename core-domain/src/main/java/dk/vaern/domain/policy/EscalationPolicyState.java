package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyAdopted;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyChanged;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyDropped;

/** The little that decisions need to remember. */
public sealed interface EscalationPolicyState {

    /** Never adopted, or dropped: it may be adopted again. */
    record None() implements EscalationPolicyState {}

    record InForce(OrganisationId organisation, EscalationRules rules) implements EscalationPolicyState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default EscalationPolicyState after(EscalationPolicyEvent event) {
        return switch (event) {
            case PolicyAdopted adopted -> new InForce(adopted.organisation(), adopted.rules());
            case PolicyChanged changed ->
                this instanceof InForce inForce ? new InForce(inForce.organisation(), changed.rules()) : this;
            case PolicyDropped _ -> new None();
        };
    }
}
