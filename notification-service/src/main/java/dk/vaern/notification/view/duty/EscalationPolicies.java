package dk.vaern.notification.view.duty;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.policy.EscalationPolicyEvent;
import dk.vaern.domain.policy.EscalationPolicyId;
import dk.vaern.domain.policy.EscalationPolicyRefusal;
import dk.vaern.domain.policy.EscalationPolicyState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Escalation policies, straight from the record: never behind what was answered. */
@Component
public class EscalationPolicies {

    private final RecordReader record;
    private final DutyGate gate;

    EscalationPolicies(RecordReader record, DutyGate gate) {
        this.record = record;
        this.gate = gate;
    }

    /** @throws Refused {@link EscalationPolicyRefusal#NOT_FOUND} when there is none in force, or not for them */
    public AdoptedPolicy see(EscalationPolicyId id, OrganisationId viewer) {
        return fold(id).filter(policy -> gate.maySee(viewer, policy.organisation()))
                .orElseThrow(() -> new Refused(EscalationPolicyRefusal.NOT_FOUND));
    }

    /** Those that an organisation may see, in the order of whose they are. */
    public List<AdoptedPolicy> list(OrganisationId viewer, String after, int limit) {
        return gate.visible(viewer).stream()
                .filter(organisation -> organisation.value().compareTo(after) > 0)
                .flatMap(organisation -> fold(EscalationPolicyId.of(organisation)).stream())
                .limit(limit)
                .toList();
    }

    private Optional<AdoptedPolicy> fold(EscalationPolicyId id) {
        List<StoredEvent> events = record.byAggregate(id.toString(), 0);
        EscalationPolicyState state = new EscalationPolicyState.None();
        for (StoredEvent stored : events) {
            if (stored.payload() instanceof EscalationPolicyEvent event) {
                state = state.after(event);
            }
        }
        return state instanceof EscalationPolicyState.InForce(var organisation, var rules)
                ? Optional.of(new AdoptedPolicy(
                        id,
                        events.getLast().version(),
                        organisation,
                        rules,
                        events.getLast().recordedAt()))
                : Optional.empty();
    }
}
