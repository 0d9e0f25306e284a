package dk.vaern.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.policy.EscalationPolicyCommand.AdoptPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.ChangePolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.DropPolicy;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyAdopted;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyChanged;
import dk.vaern.domain.policy.EscalationPolicyEvent.PolicyDropped;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

    private static final EscalationPolicyId ID = EscalationPolicyId.of(People.AARHUS);
    private static final UUID ANNA = new UUID(0, 1);
    private static final Waits WAITS = new Waits(10, 60, null);
    private static final EscalationRules RULES = rules(new Target.OfContactPoint(ANNA));
    private static final EscalationRules OTHERS = rules(new Target.OfEverybody());
    private static final EscalationPolicyEvent ADOPTED = new PolicyAdopted(ID, People.AARHUS, RULES);

    private final Scenario<EscalationPolicy> policy = new Scenario<>(EscalationPolicy.class, EscalationPolicy.COMMANDS);

    private static EscalationRules rules(Target... targets) {
        return new EscalationRules(List.of(new Step(List.of(targets), WAITS)), 1, true);
    }

    @Nested
    class Adopting {

        @Test
        void tells_by_it_from_now_on() {
            policy.given()
                    .when(new AdoptPolicy(People.AARHUS, RULES, Set.of(ANNA), People.KIM))
                    .happens(ADOPTED)
                    .belongingTo(ID.toString())
                    .answersVersion(1);
        }

        @Test
        void happens_once_until_it_is_dropped() {
            var adopt = new AdoptPolicy(People.AARHUS, RULES, Set.of(ANNA), People.KIM);
            policy.given(ADOPTED).when(adopt).isRefused(EscalationPolicyRefusal.ALREADY_ADOPTED);
            policy.given(ADOPTED, new PolicyDropped(ID)).when(adopt).happens(ADOPTED);
        }

        @Test
        void is_for_ones_own_organisation_and_its_contact_points() {
            policy.given()
                    .when(new AdoptPolicy(People.AARHUS, RULES, Set.of(ANNA), People.OTTO))
                    .isRefused(EscalationPolicyRefusal.NOT_YOUR_POLICY);
            policy.given()
                    .when(new AdoptPolicy(People.AARHUS, RULES, Set.of(), People.KIM))
                    .isRefused(EscalationPolicyRefusal.NO_SUCH_CONTACT_POINT);
            policy.given()
                    .when(new AdoptPolicy(
                            People.AARHUS, rules(new Target.OfOrganisation(People.AARHUS)), Set.of(), People.KIM))
                    .isRefused(EscalationPolicyRefusal.TELLS_ITSELF);
        }
    }

    @Nested
    class Changing {

        @Test
        void tells_by_other_rules_from_now_on() {
            var change = new ChangePolicy(People.AARHUS, OTHERS, Set.of(), People.KIM);
            policy.given(ADOPTED).when(change).happens(new PolicyChanged(ID, OTHERS));
            policy.given(ADOPTED, new PolicyChanged(ID, OTHERS)).when(change).nothingHappens();
            policy.given().when(change).isRefused(EscalationPolicyRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Dropping {

        @Test
        void ends_it() {
            var drop = new DropPolicy(People.AARHUS, People.KIM);
            policy.given(ADOPTED).when(drop).happens(new PolicyDropped(ID)).answersVersion(2);
            policy.given(ADOPTED, new PolicyDropped(ID)).when(drop).isRefused(EscalationPolicyRefusal.NOT_FOUND);
        }
    }

    @Test
    void waits_are_by_urgency() {
        assertThat(WAITS.of(Urgency.URGENT)).contains(Duration.ofMinutes(10));
        assertThat(WAITS.of(Urgency.NORMAL)).contains(Duration.ofHours(1));
        assertThat(WAITS.of(Urgency.INFORMATIONAL)).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_no_policy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Waits(0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Waits(null, null, 10_081));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(List.of(), WAITS));
        assertThatIllegalArgumentException().isThrownBy(() -> new EscalationRules(List.of(), 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new EscalationRules(RULES.steps(), 10, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new EscalationRules(RULES.steps(), -1, true));
    }
}
