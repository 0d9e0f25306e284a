package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.OrganisationId;

/** Everything that can happen to an escalation policy. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface EscalationPolicyEvent {

    EscalationPolicyId policyId();

    record PolicyAdopted(EscalationPolicyId policyId, OrganisationId organisation, EscalationRules rules)
            implements EscalationPolicyEvent {}

    record PolicyChanged(EscalationPolicyId policyId, EscalationRules rules) implements EscalationPolicyEvent {}

    record PolicyDropped(EscalationPolicyId policyId) implements EscalationPolicyEvent {}
}
