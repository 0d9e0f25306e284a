package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.invitation;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.by;

import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.JoinIncident;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentEvent.ParticipantInvited;
import dk.vaern.domain.incident.IncidentEvent.ParticipantJoined;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.visibility.Named;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentParticipantsTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Inviting {

        @Test
        void says_from_when_and_names_individuals_once() {
            incident.given(anIncident().events())
                    .when(new InviteParticipant(
                            ID, ODENSE, new History.Since(NOW.minusSeconds(60)), List.of("olga", "ove", "olga"), KIM))
                    .happens(new ParticipantInvited(
                            ID,
                            ODENSE,
                            new History.Since(NOW.minusSeconds(60)),
                            List.of(new Named("olga", ODENSE), new Named("ove", ODENSE)),
                            NOW));
        }

        @Test
        void is_not_needed_by_the_owner() {
            incident.given(anIncident().events())
                    .when(new InviteParticipant(ID, AARHUS, new History.All(), List.of(), KIM))
                    .isRefused(IncidentRefusal.OWNER_ALWAYS_PARTICIPATES);
        }

        @Test
        void happens_once() {
            incident.given(anIncident().invited(ODENSE).events())
                    .when(new InviteParticipant(ID, ODENSE, new History.All(), List.of(), KIM))
                    .isRefused(IncidentRefusal.ALREADY_PARTICIPATING);
        }

        @Test
        void is_possible_again_after_leaving() {
            incident.given(anIncident().invited(ODENSE).left(ODENSE).events())
                    .when(new InviteParticipant(ID, ODENSE, new History.All(), List.of(), KIM))
                    .happens(invitation(ODENSE));
        }

        @Test
        void again_without_names_gives_nobody_back_what_is_red() {
            incident.given(anIncident(Tlp.RED)
                            .invited(ODENSE, "olga")
                            .left(ODENSE)
                            .invited(ODENSE)
                            .events())
                    .when(new RecordReviewNote(ID, "Still there?", null, by("olga", ODENSE)))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Joining {

        @Test
        void says_that_an_invited_organisation_is_there() {
            incident.given(anIncident().invited(ODENSE).events())
                    .when(new JoinIncident(ID, OTTO))
                    .happens(new ParticipantJoined(ID, ODENSE));
        }

        @Test
        void happens_once() {
            incident.given(anIncident()
                            .invited(ODENSE)
                            .and(new ParticipantJoined(ID, ODENSE))
                            .events())
                    .when(new JoinIncident(ID, OTTO))
                    .isRefused(IncidentRefusal.ALREADY_JOINED);
        }

        @Test
        void happens_again_after_a_new_invitation() {
            incident.given(anIncident()
                            .invited(ODENSE)
                            .and(new ParticipantJoined(ID, ODENSE))
                            .left(ODENSE)
                            .invited(ODENSE)
                            .events())
                    .when(new JoinIncident(ID, OTTO))
                    .happens(new ParticipantJoined(ID, ODENSE));
        }

        @Test
        void needs_an_invitation() {
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(new JoinIncident(ID, JOAN))
                    .isRefused(IncidentRefusal.NOT_PARTICIPATING);
        }
    }

    @Nested
    class Leaving {

        @Test
        void is_up_to_each_participant() {
            incident.given(anIncident().invited(ODENSE).events())
                    .when(new RemoveParticipant(ID, ODENSE, OTTO))
                    .happens(new ParticipantLeft(ID, ODENSE));
        }

        @Test
        void may_be_asked_for_by_the_owner_even_after_a_merge() {
            incident.given(anIncident().invited(ODENSE).merged().events())
                    .when(new RemoveParticipant(ID, ODENSE, KIM))
                    .happens(new ParticipantLeft(ID, ODENSE));
        }

        @Test
        void after_a_merge_is_remembered() {
            incident.given(anIncident().invited(ODENSE).merged().left(ODENSE).events())
                    .when(new RecordReviewNote(ID, "Still there?", null, OTTO))
                    .isRefused(IncidentRefusal.NOT_FOUND);
        }

        @Test
        void is_not_asked_of_one_participant_by_another() {
            incident.given(anIncident().invited(ODENSE).invited(LAESOE).events())
                    .when(new RemoveParticipant(ID, LAESOE, OTTO))
                    .isRefused(IncidentRefusal.NOT_YOURS_TO_DO);
        }

        @Test
        void is_not_for_the_owner() {
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(new RemoveParticipant(ID, AARHUS, JOAN))
                    .isRefused(IncidentRefusal.OWNER_ALWAYS_PARTICIPATES);
        }

        @Test
        void is_not_for_those_who_take_no_part() {
            incident.given(anIncident().events())
                    .when(new RemoveParticipant(ID, ODENSE, KIM))
                    .isRefused(IncidentRefusal.NOT_PARTICIPATING);
        }
    }
}
