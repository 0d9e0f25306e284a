package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.UUID;

/** An escalation policy's id: it derives from the organisation's, for each has one policy at the most. */
public record EscalationPolicyId(UUID value) {

    private static final UUID ROOT = new UUID(0L, 0L);

    public static EscalationPolicyId of(OrganisationId organisation) {
        return new EscalationPolicyId(DerivedId.of(ROOT, "escalation-policy/" + organisation));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
