package dk.vaern.domain.campaign;

import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.LENE;
import static dk.vaern.domain.testing.People.NINA;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.campaign.CampaignCommand.EndCampaign;
import dk.vaern.domain.campaign.CampaignCommand.StartCampaign;
import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.Audience;
import dk.vaern.domain.warning.WarningId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final CampaignId ID = CampaignId.of("0199f000-0000-7000-8000-00000000c001");
    private static final WarningId WARNING = WarningId.of("0199f000-0000-7000-8000-00000000d001");
    private static final Instant DUE = NOW.plus(Duration.ofDays(2));
    private static final CampaignStarted STARTED = started(DUE, AARHUS, ODENSE);
    private static final CampaignEnded ENDED = new CampaignEnded(ID, "All patched");

    private final Scenario<Campaign> campaign = new Scenario<>(Campaign.class, Campaign.COMMANDS);

    private static CampaignStarted started(@Nullable Instant dueAt, OrganisationId... targets) {
        return new CampaignStarted(
                ID, CENTRE, "Patch", "All of it", dueAt, new Audience.Everyone(), List.of(targets), WARNING);
    }

    private static StartCampaign start(By by, @Nullable Instant dueAt, OrganisationId... targets) {
        return new StartCampaign(
                ID, "Patch", "All of it", dueAt, new Audience.Everyone(), List.of(targets), WARNING, by);
    }

    @Nested
    class Starting {

        @Test
        void gives_one_action_to_many() {
            campaign.given()
                    .when(start(NINA, DUE, AARHUS, ODENSE))
                    .happens(STARTED)
                    .belongingTo(ID.toString())
                    .answersVersion(1);
        }

        @Test
        void names_each_organisation_once() {
            campaign.given().when(start(NINA, DUE, AARHUS, ODENSE, AARHUS)).happens(STARTED);
        }

        @Test
        void needs_no_deadline() {
            campaign.given().when(start(NINA, null, AARHUS)).happens(started(null, AARHUS));
        }

        @Test
        void is_possible_for_the_joint_organisation() {
            campaign.given().when(start(JOAN, DUE, AARHUS)).answersVersion(1);
        }

        @Test
        void is_not_for_a_municipality() {
            campaign.given().when(start(KIM, DUE, AARHUS)).isRefused(CampaignRefusal.ONLY_COORDINATORS_RUN_CAMPAIGNS);
        }

        @Test
        void is_not_for_a_supplier_which_learns_nothing_from_being_refused() {
            campaign.given(STARTED)
                    .when(start(SAM, DUE, AARHUS))
                    .isRefused(CampaignRefusal.ONLY_COORDINATORS_RUN_CAMPAIGNS);
        }

        @Test
        void needs_somebody_to_give_it_to() {
            campaign.given().when(start(NINA, DUE)).isRefused(CampaignRefusal.NO_TARGETS);
        }

        @Test
        void takes_a_deadline_two_minutes_behind_for_now() {
            campaign.given()
                    .when(start(NINA, NOW.minus(By.CLOCK_TOLERANCE), AARHUS))
                    .answersVersion(1);
        }

        @Test
        void takes_no_deadline_in_the_past() {
            campaign.given()
                    .when(start(NINA, NOW.minus(By.CLOCK_TOLERANCE).minusMillis(1), AARHUS))
                    .isRefused(CampaignRefusal.DUE_IN_THE_PAST);
        }

        @Test
        void happens_once() {
            campaign.given(STARTED).when(start(NINA, DUE, AARHUS)).isRefused(CampaignRefusal.ALREADY_STARTED);
        }

        @Test
        void does_not_happen_again_after_the_end() {
            campaign.given(STARTED, ENDED).when(start(NINA, DUE, AARHUS)).isRefused(CampaignRefusal.ALREADY_STARTED);
        }
    }

    @Nested
    class Ending {

        @Test
        void is_for_its_owner() {
            campaign.given(STARTED)
                    .when(end(NINA))
                    .happens(ENDED)
                    .belongingTo(ID.toString())
                    .answersVersion(2);
        }

        @Test
        void is_not_for_those_it_is_given_to() {
            campaign.given(STARTED).when(end(OTTO)).isRefused(CampaignRefusal.NOT_YOURS_TO_END);
        }

        @Test
        void is_not_for_the_other_coordinator() {
            campaign.given(STARTED, ENDED).when(end(JOAN)).isRefused(CampaignRefusal.NOT_YOURS_TO_END);
        }

        @Test
        void does_not_exist_for_others() {
            campaign.given(STARTED).when(end(LENE)).isRefused(CampaignRefusal.NOT_FOUND);
        }

        @Test
        void of_what_never_started_is_not_possible() {
            campaign.given().when(end(NINA)).isRefused(CampaignRefusal.NOT_FOUND);
        }

        @Test
        void happens_once() {
            campaign.given(STARTED, ENDED).when(end(NINA)).isRefused(CampaignRefusal.CAMPAIGN_ENDED);
        }

        @Test
        void may_depend_on_the_version_that_was_seen() {
            campaign.given(STARTED)
                    .when(end(NINA), Map.of("expectedVersion", "2"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }

        private EndCampaign end(By by) {
            return new EndCampaign(ID, "All patched", by);
        }
    }

    @Nested
    class Seeing {

        @Test
        void is_for_the_owner_the_targets_and_those_who_watch_the_shared_picture() {
            var targets = List.of(AARHUS, ODENSE);

            assertThat(List.of(CENTRE, JOINT, AARHUS, ODENSE))
                    .allMatch(viewer -> CampaignVisibility.maySee(viewer, CENTRE, targets));
            assertThat(List.of(LAESOE, SAM.organisation()))
                    .noneMatch(viewer -> CampaignVisibility.maySee(viewer, CENTRE, targets));
        }
    }
}
