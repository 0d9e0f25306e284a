package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.organisation.Organisations.CONTACT_ADDED;
import static dk.vaern.domain.organisation.Organisations.CVR;
import static dk.vaern.domain.organisation.Organisations.FIRST_DAY;
import static dk.vaern.domain.organisation.Organisations.ITSELF;
import static dk.vaern.domain.organisation.Organisations.JOINT;
import static dk.vaern.domain.organisation.Organisations.REGISTERED;
import static dk.vaern.domain.organisation.Organisations.SECTORS;
import static dk.vaern.domain.organisation.Organisations.reached;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import dk.vaern.domain.testing.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private final Scenario<Organisation> organisation = new Scenario<>(Organisation.class, Organisation.COMMANDS);

    @Nested
    class Registering_with_ways_to_be_reached {

        private static RegisterOrganisation register(ContactPoint... points) {
            return new RegisterOrganisation(AARHUS, "Aarhus Kommune", CVR, SECTORS, FIRST_DAY, List.of(points), JOINT);
        }

        @Test
        void vouches_for_them() {
            organisation
                    .given()
                    .when(register(Organisations.contactPoint(Organisations.POINT)))
                    .happens(
                            REGISTERED,
                            new ContactPointAdded(
                                    AARHUS, Organisations.contactPoint(Organisations.POINT), Trust.VOUCHED_FOR))
                    .answersVersion(2);
        }

        @Test
        void takes_each_once() {
            var point = Organisations.contactPoint(Organisations.POINT);
            organisation
                    .given()
                    .when(register(point, point))
                    .isRefused(OrganisationRefusal.CONTACT_POINT_ALREADY_ADDED);
        }

        @Test
        void takes_only_addresses_that_fit() {
            var point =
                    Organisations.contactPoint(Organisations.POINT, ContactPoint.Channel.SMS, "vagt@aarhus.example");
            organisation.given().when(register(point)).isRefused(OrganisationRefusal.ADDRESS_DOES_NOT_FIT);
        }
    }

    @Nested
    class Registering {

        @Test
        void starts_an_organisation() {
            organisation
                    .given()
                    .when(new RegisterOrganisation(AARHUS, "Aarhus Kommune", CVR, SECTORS, FIRST_DAY, JOINT))
                    .happens(REGISTERED)
                    .answersVersion(1);
        }

        @Test
        void needs_neither_cvr_number_nor_sectors() {
            organisation
                    .given()
                    .when(new RegisterOrganisation(AARHUS, "Aarhus", null, Set.of(), FIRST_DAY, JOINT))
                    .happens(new OrganisationRegistered(AARHUS, "Aarhus", null, Set.of(), FIRST_DAY));
        }

        @Test
        void happens_once() {
            organisation
                    .given(REGISTERED)
                    .when(new RegisterOrganisation(AARHUS, "Aarhus Kommune", CVR, SECTORS, FIRST_DAY, JOINT))
                    .isRefused(OrganisationRefusal.ALREADY_REGISTERED);
        }
    }

    @Nested
    class Renaming {

        @Test
        void keeps_the_old_name_in_the_record() {
            organisation
                    .given(REGISTERED)
                    .when(new RenameOrganisation(AARHUS, "Smilets By", ITSELF))
                    .happens(new OrganisationRenamed(AARHUS, "Aarhus Kommune", "Smilets By"))
                    .answersVersion(2);
        }

        @Test
        void goes_on_from_the_last_name() {
            organisation
                    .given(REGISTERED, new OrganisationRenamed(AARHUS, "Aarhus Kommune", "Smilets By"))
                    .when(new RenameOrganisation(AARHUS, "Aarhus Kommune", ITSELF))
                    .happens(new OrganisationRenamed(AARHUS, "Smilets By", "Aarhus Kommune"));
        }

        @Test
        void needs_another_name() {
            organisation
                    .given(REGISTERED)
                    .when(new RenameOrganisation(AARHUS, "Aarhus Kommune", ITSELF))
                    .isRefused(OrganisationRefusal.NAME_UNCHANGED);
        }
    }

    @Nested
    class Onboarding {

        @Test
        void begins_with_verified_contacts() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(reach(OnboardingStep.CONTACTS_VERIFIED))
                    .happens(reached(OnboardingStep.CONTACTS_VERIFIED));
        }

        @Test
        void ends_with_everything() {
            organisation
                    .given(
                            REGISTERED,
                            CONTACT_ADDED,
                            reached(OnboardingStep.CONTACTS_VERIFIED),
                            reached(OnboardingStep.RECEIVES_WARNINGS),
                            reached(OnboardingStep.ON_CALL))
                    .when(reach(OnboardingStep.FULL))
                    .happens(reached(OnboardingStep.FULL))
                    .answersVersion(6);
        }

        @Test
        void needs_somebody_to_reach() {
            organisation
                    .given(REGISTERED)
                    .when(reach(OnboardingStep.CONTACTS_VERIFIED))
                    .isRefused(OrganisationRefusal.NO_CONTACT_POINTS);
        }

        @Test
        void stops_when_nobody_can_be_reached_any_more() {
            organisation
                    .given(
                            REGISTERED,
                            CONTACT_ADDED,
                            reached(OnboardingStep.CONTACTS_VERIFIED),
                            new ContactPointRemoved(AARHUS, Organisations.POINT))
                    .when(reach(OnboardingStep.RECEIVES_WARNINGS))
                    .isRefused(OrganisationRefusal.NO_CONTACT_POINTS);
        }

        @ParameterizedTest
        @EnumSource(value = OnboardingStep.class, mode = EnumSource.Mode.EXCLUDE, names = "CONTACTS_VERIFIED")
        void leaves_out_no_step_and_starts_nothing_twice(OnboardingStep step) {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(reach(step))
                    .isRefused(OrganisationRefusal.STEP_OUT_OF_ORDER);
        }

        @ParameterizedTest
        @EnumSource(value = OnboardingStep.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_CALL")
        void never_goes_back(OnboardingStep step) {
            organisation
                    .given(
                            REGISTERED,
                            CONTACT_ADDED,
                            reached(OnboardingStep.CONTACTS_VERIFIED),
                            reached(OnboardingStep.RECEIVES_WARNINGS))
                    .when(reach(step))
                    .isRefused(OrganisationRefusal.STEP_OUT_OF_ORDER);
        }

        private ReachOnboardingStep reach(OnboardingStep step) {
            return new ReachOnboardingStep(AARHUS, step, ITSELF);
        }
    }

    @Nested
    class Versions {

        @ParameterizedTest
        @ValueSource(strings = {"0", "1", "3", "two"})
        void that_do_not_match_stop_the_command(String expected) {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(
                            new RenameOrganisation(AARHUS, "Smilets By", ITSELF),
                            Map.of(Handling.EXPECTED_VERSION, expected))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }

        @Test
        void that_match_let_it_through() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(new RenameOrganisation(AARHUS, "Smilets By", ITSELF), Map.of(Handling.EXPECTED_VERSION, "2"))
                    .answersVersion(3);
        }
    }
}
