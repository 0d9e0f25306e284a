package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.policy.EscalationPolicyId;
import dk.vaern.domain.policy.EscalationRules;
import java.time.Instant;

/** An organisation's escalation policy as it stands. */
public record AdoptedPolicy(
        EscalationPolicyId id, long version, OrganisationId organisation, EscalationRules rules, Instant changedAt) {}
