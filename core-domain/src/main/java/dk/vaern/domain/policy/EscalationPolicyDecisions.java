package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.policy.EscalationPolicyCommand.AdoptPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.ChangePolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.DropPolicy;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyAdopted;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyChanged;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyDropped;
import dk.vaern.domain.policy.EscalationPolicyState.InForce;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may ask what of an escalation policy, and what it decides. */
final class EscalationPolicyDecisions {

    private EscalationPolicyDecisions() {}

    static void admit(EscalationPolicyCommand command, EscalationPolicyState state) {
        if (!command.by().organisation().equals(command.organisation())) {
            throw new Refused(EscalationPolicyRefusal.NOT_YOUR_POLICY);
        }
        if (state instanceof EscalationPolicyState.None && !(command instanceof AdoptPolicy)) {
            throw new Refused(EscalationPolicyRefusal.NOT_FOUND);
        }
    }

    static List<EscalationPolicyEvent> decide(EscalationPolicyCommand command, EscalationPolicyState state) {
        EscalationPolicyId id = command.policyId();
        return switch (command) {
            case AdoptPolicy adopt -> {
                if (state instanceof InForce) {
                    throw new Refused(EscalationPolicyRefusal.ALREADY_ADOPTED);
                }
                require(adopt.rules(), adopt.contactPoints(), adopt.organisation());
                yield List.of(new PolicyAdopted(id, adopt.organisation(), adopt.rules()));
            }
            case ChangePolicy change -> {
                require(change.rules(), change.contactPoints(), change.organisation());
                yield state instanceof InForce inForce && inForce.rules().equals(change.rules())
                        ? List.of()
                        : List.of(new PolicyChanged(id, change.rules()));
            }
            case DropPolicy _ -> List.of(new PolicyDropped(id));
        };
    }

    private static void require(EscalationRules rules, Set<UUID> contactPoints, OrganisationId organisation) {
        if (!rules.contactPoints().allMatch(contactPoints::contains)) {
            throw new Refused(EscalationPolicyRefusal.NO_SUCH_CONTACT_POINT);
        }
        boolean itself = rules.steps().stream()
                .anyMatch(step -> step.targets().contains(new Target.OfOrganisation(organisation)));
        if (itself) {
            throw new Refused(EscalationPolicyRefusal.TELLS_ITSELF);
        }
    }
}
