package dk.vaern.notification.api.policy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.policy.EscalationPolicyId;
import dk.vaern.notification.api.policy.EscalationPlan.StepText;
import dk.vaern.notification.view.duty.AdoptedPolicy;
import dk.vaern.web.openapi.Example;
import java.time.Instant;
import java.util.List;

/** An organisation's escalation policy. */
@Example("{'id': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e05', 'version': 1, 'organisation': 'municipality-0751',"
        + " 'steps': [{'targets': [{'schedule': '01931f2a-7c31-7e3a-9f4e-2b8d9a6c1e06'}], 'waitMinutes': {'urgent': 10, 'normal': 60, 'informational': null}}],"
        + " 'repeats': 1, 'fallBack': true, 'changedAt': '2026-11-01T10:00:00Z'}")
record EscalationPolicyPicture(
        EscalationPolicyId id,
        long version,
        OrganisationId organisation,
        List<StepText> steps,
        int repeats,
        boolean fallBack,
        Instant changedAt) {

    static EscalationPolicyPicture of(AdoptedPolicy policy) {
        return new EscalationPolicyPicture(
                policy.id(),
                policy.version(),
                policy.organisation(),
                policy.rules().steps().stream().map(StepText::of).toList(),
                policy.rules().repeats(),
                policy.rules().fallBack(),
                policy.changedAt());
    }
}
