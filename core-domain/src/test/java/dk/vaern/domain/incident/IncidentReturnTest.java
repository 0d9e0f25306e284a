package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.KIM_NAMED;
import static dk.vaern.domain.incident.IncidentHistory.OTHER;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.standing;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.machine;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.incident.IncidentCommand.AbsorbDuplicate;
import dk.vaern.domain.incident.IncidentCommand.MergeIncident;
import dk.vaern.domain.incident.IncidentCommand.ReachPhase;
import dk.vaern.domain.incident.IncidentCommand.ReopenIncident;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.visibility.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentReturnTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Reopening {

        private final ReopenIncident reopen = new ReopenIncident(ID, "It is back", NOA);
        private final IncidentReopened reopened = new IncidentReopened(ID, "It is back");

        @Test
        void goes_on_under_the_same_commander() {
            incident.given(standing(IncidentStatus.CLOSED).events())
                    .when(reopen)
                    .happens(reopened);
        }

        @Test
        void of_what_was_dismissed_and_closed_goes_on_under_who_reopens() {
            incident.given(anIncident().dismissed().closed().events())
                    .when(reopen)
                    .happens(reopened, new CommanderAppointed(ID, new Named("noa", AARHUS)));
        }

        @Test
        void of_what_was_dismissed_only_takes_it_back() {
            incident.given(anIncident().dismissed().events()).when(reopen).happens(reopened);
        }

        @Test
        void of_what_was_dismissed_asks_for_triage_again() {
            incident.given(anIncident().dismissed().reopened().events())
                    .when(new TriageIncident(ID, TriageOutcome.CONFIRMED, "Seen", KIM))
                    .happens(new IncidentConfirmed(ID, "Seen"), new CommanderAppointed(ID, KIM_NAMED));
        }

        @Test
        void starts_the_phases_again() {
            incident.given(standing(IncidentStatus.CLOSED).reopened().events())
                    .when(new ReachPhase(ID, IncidentPhase.CONTAINED, KIM))
                    .happens(new IncidentContained(ID));
        }

        @Test
        void needs_an_end() {
            incident.given(standing(IncidentStatus.RECOVERED).events())
                    .when(reopen)
                    .isRefused(IncidentRefusal.NOT_CLOSED);
        }
    }

    @Nested
    class Merging {

        private final MergeIncident merge = new MergeIncident(ID, OTHER, "The same", KIM);

        @ParameterizedTest
        @EnumSource(IncidentStatus.class)
        void is_possible_wherever_it_stands(IncidentStatus status) {
            incident.given(standing(status).events()).when(merge).happens(new IncidentMerged(ID, OTHER, "The same"));
        }

        @Test
        void happens_once() {
            incident.given(anIncident().merged().events()).when(merge).isRefused(IncidentRefusal.INCIDENT_MERGED);
        }

        @Test
        void is_into_another() {
            incident.given(anIncident().events())
                    .when(new MergeIncident(ID, ID, "The same", KIM))
                    .isRefused(IncidentRefusal.MERGED_INTO_ITSELF);
        }

        @Test
        void does_not_go_in_circles() {
            incident.given(anIncident().and(new DuplicateAbsorbed(ID, OTHER)).events())
                    .when(merge)
                    .isRefused(IncidentRefusal.MERGED_IN_A_CIRCLE);
        }

        @Test
        void reads_as_closed() {
            assertThat(IncidentState.statusAfter(new IncidentMerged(ID, OTHER, "The same"), IncidentStatus.CONFIRMED))
                    .isEqualTo(IncidentStatus.CLOSED);
        }
    }

    @Nested
    class AbsorbingADuplicate {

        private final AbsorbDuplicate absorb = new AbsorbDuplicate(ID, OTHER, machine(CENTRE));
        private final DuplicateAbsorbed absorbed = new DuplicateAbsorbed(ID, OTHER);

        @Test
        void is_told_by_the_policy_whatever_its_organisation_sees() {
            incident.given(anIncident().events()).when(absorb).happens(absorbed);
        }

        @Test
        void twice_changes_nothing() {
            incident.given(anIncident().and(absorbed).events())
                    .when(absorb)
                    .nothingHappens()
                    .answersVersion(2);
        }

        @Test
        void twice_changes_nothing_after_it_was_merged_itself() {
            incident.given(anIncident().merged().and(absorbed).events())
                    .when(absorb)
                    .nothingHappens();
        }

        @Test
        void is_not_for_people() {
            incident.given(anIncident().events())
                    .when(new AbsorbDuplicate(ID, OTHER, KIM))
                    .isRefused(IncidentRefusal.NOT_YOURS_TO_DO);
        }

        @Test
        void needs_an_incident() {
            incident.given().when(absorb).isRefused(IncidentRefusal.NOT_FOUND);
        }
    }
}
