package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.organisation.Organisations.CVR;
import static dk.vaern.domain.organisation.Organisations.ENDED;
import static dk.vaern.domain.organisation.Organisations.FIRST_DAY;
import static dk.vaern.domain.organisation.Organisations.ITSELF;
import static dk.vaern.domain.organisation.Organisations.JOINT;
import static dk.vaern.domain.organisation.Organisations.LAST_DAY;
import static dk.vaern.domain.organisation.Organisations.ODENSE;
import static dk.vaern.domain.organisation.Organisations.REGISTERED;
import static dk.vaern.domain.organisation.Organisations.SECTORS;
import static dk.vaern.domain.organisation.Organisations.at;

import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRenamed;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How an organisation ends. */
class OrganisationEndTest {

    private final Scenario<Organisation> organisation = new Scenario<>(Organisation.class, Organisation.COMMANDS);

    @Nested
    class Ending {

        private static final Instant LAST_MINUTE = Instant.parse("2026-12-31T22:59:59Z");
        private static final Instant NEW_YEAR_IN_DENMARK = Instant.parse("2026-12-31T23:00:00Z");

        @Test
        void names_the_last_day_and_who_goes_on() {
            organisation
                    .given(REGISTERED)
                    .when(new EndOrganisation(AARHUS, LAST_DAY, "merged", ODENSE, JOINT))
                    .happens(ENDED);
        }

        @Test
        void needs_no_successor() {
            organisation
                    .given(REGISTERED)
                    .when(new EndOrganisation(AARHUS, FIRST_DAY, "a mistake", null, JOINT))
                    .happens(new OrganisationEnded(AARHUS, FIRST_DAY, "a mistake", null));
        }

        @Test
        void does_not_lie_before_the_beginning() {
            organisation
                    .given(REGISTERED)
                    .when(new EndOrganisation(AARHUS, FIRST_DAY.minusDays(1), "x", null, JOINT))
                    .isRefused(OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
        }

        @Test
        void does_not_go_on_in_itself() {
            organisation
                    .given(REGISTERED)
                    .when(new EndOrganisation(AARHUS, LAST_DAY, "x", AARHUS, JOINT))
                    .isRefused(OrganisationRefusal.SUCCEEDED_BY_ITSELF);
        }

        @Test
        void is_decided_once() {
            organisation
                    .given(REGISTERED, ENDED)
                    .when(new EndOrganisation(AARHUS, LAST_DAY.plusDays(1), "later", null, JOINT))
                    .isRefused(OrganisationRefusal.ORGANISATION_ENDED);
        }

        @Test
        void leaves_it_working_through_its_last_day() {
            organisation
                    .given(REGISTERED, ENDED)
                    .when(new RenameOrganisation(AARHUS, "Østjylland", at(ITSELF, LAST_MINUTE)))
                    .happens(new OrganisationRenamed(AARHUS, "Aarhus Kommune", "Østjylland"));
        }

        @Test
        void remembers_what_happened_on_the_way_out() {
            organisation
                    .given(REGISTERED, ENDED, new OrganisationRenamed(AARHUS, "Aarhus Kommune", "Østjylland"))
                    .when(new RenameOrganisation(AARHUS, "Østjylland", at(ITSELF, LAST_MINUTE)))
                    .isRefused(OrganisationRefusal.NAME_UNCHANGED);
        }

        @Test
        void closes_it_with_the_danish_day() {
            organisation
                    .given(REGISTERED, ENDED)
                    .when(new RenameOrganisation(AARHUS, "Østjylland", at(ITSELF, NEW_YEAR_IN_DENMARK)))
                    .isRefused(OrganisationRefusal.ORGANISATION_ENDED);
        }

        @Test
        void leaves_no_room_for_another_registration() {
            var again =
                    new RegisterOrganisation(AARHUS, "Aarhus", CVR, SECTORS, FIRST_DAY, at(JOINT, NEW_YEAR_IN_DENMARK));
            organisation.given(REGISTERED, ENDED).when(again).isRefused(OrganisationRefusal.ORGANISATION_ENDED);
        }
    }
}
