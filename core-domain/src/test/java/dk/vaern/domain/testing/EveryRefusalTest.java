package dk.vaern.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.vaern.domain.action.ActionRefusal;
import dk.vaern.domain.campaign.CampaignRefusal;
import dk.vaern.domain.escalation.EscalationRefusal;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.notification.NotificationRefusal;
import dk.vaern.domain.organisation.OrganisationRefusal;
import dk.vaern.domain.policy.EscalationPolicyRefusal;
import dk.vaern.domain.receipt.ReceiptRefusal;
import dk.vaern.domain.restraint.RestraintRefusal;
import dk.vaern.domain.schedule.ScheduleRefusal;
import dk.vaern.domain.verification.VerificationRefusal;
import dk.vaern.domain.warning.WarningRefusal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no test can run into may as well not be there. Runs after all others, and means nothing alone. */
@Order(Integer.MAX_VALUE)
class EveryRefusalTest {

    static Stream<Class<? extends Refusal>> vocabularies() {
        return Stream.of(
                OrganisationRefusal.class,
                IncidentRefusal.class,
                WarningRefusal.class,
                ReceiptRefusal.class,
                ActionRefusal.class,
                CampaignRefusal.class,
                NotificationRefusal.class,
                ScheduleRefusal.class,
                EscalationPolicyRefusal.class,
                RestraintRefusal.class,
                EscalationRefusal.class,
                VerificationRefusal.class,
                VersionRefusal.class);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void was_provoked_by_some_test(Class<? extends Refusal> vocabulary) {
        assumeThat(Scenario.provoked()).as("tests that ran before").isNotEmpty();

        assertThat(Arrays.<Refusal>asList(vocabulary.getEnumConstants())).isSubsetOf(Scenario.provoked());
    }
}
