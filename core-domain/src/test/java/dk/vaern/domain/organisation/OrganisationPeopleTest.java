package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.organisation.Organisations.CONTACT_ADDED;
import static dk.vaern.domain.organisation.Organisations.ENDED;
import static dk.vaern.domain.organisation.Organisations.ITSELF;
import static dk.vaern.domain.organisation.Organisations.JOINT;
import static dk.vaern.domain.organisation.Organisations.KIM;
import static dk.vaern.domain.organisation.Organisations.ODENSE;
import static dk.vaern.domain.organisation.Organisations.OTHER_POINT;
import static dk.vaern.domain.organisation.Organisations.POINT;
import static dk.vaern.domain.organisation.Organisations.REGISTERED;
import static dk.vaern.domain.organisation.Organisations.contactPoint;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointRemoved;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrganisationPeopleTest {

    private static final PersonId MIA = PersonId.of(AARHUS, POINT);
    private static final OrganisationEvent ERASED = new PersonErased(AARHUS, KIM, ErasureGround.OBJECTION);

    private final Scenario<Organisation> organisation = new Scenario<>(Organisation.class, Organisation.COMMANDS);

    private static ErasePerson erase(PersonId person, boolean known, By by) {
        return new ErasePerson(AARHUS, person, ErasureGround.OBJECTION, known, by);
    }

    private static ContactPoint reaching(PersonId name, PersonId address) {
        return new ContactPoint(
                POINT,
                Channel.EMAIL,
                PersonalData.of(name, "Mia"),
                PersonalData.of(address, "mia@aarhus.example"),
                Urgency.NORMAL);
    }

    @Nested
    class Erasing_a_person {

        @Test
        void is_for_good() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(erase(KIM, false, ITSELF))
                    .happens(ERASED);
            organisation
                    .given(REGISTERED, CONTACT_ADDED, ERASED)
                    .when(erase(KIM, true, ITSELF))
                    .isRefused(OrganisationRefusal.PERSON_ERASED);
        }

        @Test
        void needs_something_to_be_known_of_the_person() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(erase(MIA, false, ITSELF))
                    .isRefused(OrganisationRefusal.NO_SUCH_PERSON);
            organisation
                    .given(REGISTERED, CONTACT_ADDED, new ContactPointRemoved(AARHUS, POINT))
                    .when(erase(KIM, true, ITSELF))
                    .happens(ERASED);
        }

        @Test
        void of_another_organisation_is_for_that_one() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(erase(PersonId.of(ODENSE, OTHER_POINT), true, ITSELF))
                    .isRefused(OrganisationRefusal.NO_SUCH_PERSON);
            organisation
                    .given(REGISTERED, CONTACT_ADDED)
                    .when(erase(KIM, true, Organisations.by(ODENSE, Role.ADMINISTRATOR)))
                    .isRefused(OrganisationRefusal.NOT_YOUR_ORGANISATION);
        }

        @Test
        void can_be_had_from_an_organisation_that_has_ended() {
            By later = Organisations.at(JOINT, Organisations.NOW.plus(Duration.ofDays(900)));
            organisation
                    .given(REGISTERED, CONTACT_ADDED, ENDED)
                    .when(erase(KIM, true, later))
                    .happens(ERASED);
        }
    }

    @Nested
    class A_contact_point {

        @Test
        void reaches_one_person_who_is_the_organisations_own() {
            PersonId stranger = PersonId.of(ODENSE, OTHER_POINT);
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, reaching(stranger, stranger), ITSELF))
                    .isRefused(OrganisationRefusal.NOT_ITS_PERSON);
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, reaching(KIM, MIA), ITSELF))
                    .isRefused(OrganisationRefusal.NOT_ITS_PERSON);
            organisation
                    .given(REGISTERED)
                    .when(new AddContactPoint(AARHUS, reaching(MIA, MIA), ITSELF))
                    .happens(new ContactPointAdded(AARHUS, reaching(MIA, MIA), Trust.TO_BE_VERIFIED));
        }

        @Test
        void is_not_added_for_somebody_who_is_erased() {
            organisation
                    .given(REGISTERED, CONTACT_ADDED, ERASED)
                    .when(new AddContactPoint(AARHUS, contactPoint(OTHER_POINT), ITSELF))
                    .isRefused(OrganisationRefusal.PERSON_ERASED);
        }

        @Test
        void of_somebody_who_is_erased_makes_nobody_reachable_and_can_still_be_removed() {
            var verified = new ReachOnboardingStep(AARHUS, OnboardingStep.CONTACTS_VERIFIED, ITSELF);
            organisation
                    .given(REGISTERED, CONTACT_ADDED, ERASED)
                    .when(verified)
                    .isRefused(OrganisationRefusal.NO_CONTACT_POINTS);
            organisation
                    .given(
                            REGISTERED,
                            CONTACT_ADDED,
                            new ContactPointAdded(AARHUS, reaching(MIA, MIA), Trust.TO_BE_VERIFIED),
                            ERASED)
                    .when(verified)
                    .happens(new OnboardingStepReached(AARHUS, OnboardingStep.CONTACTS_VERIFIED));
            organisation
                    .given(REGISTERED, CONTACT_ADDED, ERASED)
                    .when(new RemoveContactPoint(AARHUS, POINT, ITSELF))
                    .happens(new ContactPointRemoved(AARHUS, POINT));
        }

        @Test
        void loses_name_and_address_with_its_person_and_no_other() {
            assertThat(contactPoint(POINT).without(MIA)).isEqualTo(contactPoint(POINT));
            assertThat(contactPoint(POINT).without(KIM)).satisfies(left -> {
                assertThat(left.isErased()).isTrue();
                assertThat(left.name()).isEqualTo(PersonalData.erased(KIM));
                assertThat(left.id()).isEqualTo(POINT);
            });
        }
    }
}
