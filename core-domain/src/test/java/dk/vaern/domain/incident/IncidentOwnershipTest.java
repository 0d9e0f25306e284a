package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.LENE;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.machine;

import dk.vaern.domain.incident.IncidentCommand.AcceptOwnership;
import dk.vaern.domain.incident.IncidentCommand.CloseIncident;
import dk.vaern.domain.incident.IncidentCommand.DeclareAwareness;
import dk.vaern.domain.incident.IncidentCommand.DeclineOwnership;
import dk.vaern.domain.incident.IncidentCommand.OfferOwnership;
import dk.vaern.domain.incident.IncidentCommand.RecordObservation;
import dk.vaern.domain.incident.IncidentCommand.RecordReviewNote;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentCommand.WithdrawOwnershipOffer;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.ObservationRecorded;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOfferWithdrawn;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.SignificantIncidentAwarenessDeclared;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Aarhus hands an incident over to Odense, which takes part in it. */
class IncidentOwnershipTest {

    private final Scenario<Incident> incident = new Scenario<>(Incident.class, Incident.COMMANDS);

    @Nested
    class Offering {

        @Test
        void is_to_one_that_takes_part() {
            incident.given(anIncident().invited(ODENSE).events())
                    .when(offer(ODENSE))
                    .happens(new OwnershipOffered(ID, ODENSE, "Their systems"));
            incident.given(anIncident().escalated(EscalationLevel.JOINT).events())
                    .when(offer(JOINT))
                    .happens(new OwnershipOffered(ID, JOINT, "Their systems"));
        }

        @Test
        void shares_nothing_with_others() {
            incident.given(anIncident().events()).when(offer(ODENSE)).isRefused(IncidentRefusal.NOT_PARTICIPATING);
            incident.given(anIncident().opened(CENTRE, NOW.plusSeconds(60)).events())
                    .when(offer(CENTRE))
                    .isRefused(IncidentRefusal.NOT_PARTICIPATING);
        }

        @Test
        void to_the_owner_itself_means_nothing() {
            incident.given(anIncident().events()).when(offer(AARHUS)).isRefused(IncidentRefusal.ALREADY_OWNER);
        }

        @Test
        void says_it_once() {
            incident.given(anIncident().invited(ODENSE).offered(ODENSE).events())
                    .when(offer(ODENSE))
                    .isRefused(IncidentRefusal.ALREADY_OFFERED);
        }

        @Test
        void to_another_takes_the_place_of_the_first() {
            var history = anIncident().invited(ODENSE).invited(LAESOE).offered(ODENSE);
            incident.given(history.events())
                    .when(offer(LAESOE))
                    .happens(new OwnershipOffered(ID, LAESOE, "Their systems"));
            incident.given(history.offered(LAESOE).events())
                    .when(new AcceptOwnership(ID, OTTO))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
        }

        @Test
        void can_be_taken_back() {
            var offered = anIncident().invited(ODENSE).offered(ODENSE);
            incident.given(offered.events())
                    .when(new WithdrawOwnershipOffer(ID, KIM))
                    .happens(new OwnershipOfferWithdrawn(ID, ODENSE));
            var back = offered.and(new OwnershipOfferWithdrawn(ID, ODENSE));
            incident.given(back.events())
                    .when(new AcceptOwnership(ID, OTTO))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
            incident.given(back.events())
                    .when(new WithdrawOwnershipOffer(ID, KIM))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
        }

        @Test
        void ends_when_the_one_it_was_made_to_leaves() {
            incident.given(anIncident()
                            .invited(ODENSE)
                            .offered(ODENSE)
                            .left(ODENSE)
                            .invited(ODENSE)
                            .events())
                    .when(new AcceptOwnership(ID, OTTO))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
        }

        private OfferOwnership offer(OrganisationId to) {
            return new OfferOwnership(ID, to, "Their systems", KIM);
        }
    }

    @Nested
    class Taking_it_on {

        @Test
        void makes_it_theirs_and_puts_the_one_who_did_in_command() {
            incident.given(anIncident().invited(ODENSE).offered(ODENSE).events())
                    .when(new AcceptOwnership(ID, OTTO))
                    .happens(
                            new OwnershipHandedOver(ID, AARHUS, ODENSE, NOW),
                            new CommanderAppointed(ID, new Named("otto", ODENSE)));
        }

        @Test
        void by_a_machine_or_the_one_who_leads_appoints_nobody() {
            var handed = new OwnershipHandedOver(ID, AARHUS, ODENSE, NOW);
            var offered = anIncident().invited(ODENSE).offered(ODENSE);
            incident.given(offered.events())
                    .when(new AcceptOwnership(ID, machine(ODENSE)))
                    .happens(handed);
            incident.given(offered.ledBy("otto", ODENSE).events())
                    .when(new AcceptOwnership(ID, OTTO))
                    .happens(handed);
        }

        @Test
        void is_for_nobody_else() {
            incident.given(anIncident()
                            .invited(ODENSE)
                            .invited(LAESOE)
                            .offered(ODENSE)
                            .events())
                    .when(new AcceptOwnership(ID, LENE))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
        }

        @Test
        void or_turning_it_down_ends_the_offer() {
            var offered = anIncident().invited(ODENSE).offered(ODENSE);
            var declined = new OwnershipDeclined(ID, ODENSE, "Not ours");
            incident.given(offered.events())
                    .when(new DeclineOwnership(ID, "Not ours", OTTO))
                    .happens(declined);
            incident.given(offered.and(declined).events())
                    .when(new DeclineOwnership(ID, "Not ours", OTTO))
                    .isRefused(IncidentRefusal.NOTHING_OFFERED);
        }
    }

    @Nested
    class Afterwards {

        private final IncidentHistory handed = anIncident().invited(ODENSE).handedOver(AARHUS, ODENSE);

        @Test
        void the_old_owner_takes_part_and_decides_nothing() {
            incident.given(handed.events())
                    .when(new RecordObservation(ID, "Mail is slow", null, null, KIM))
                    .happens(new ObservationRecorded(ID, "Mail is slow", null, null));
            incident.given(handed.events())
                    .when(new CloseIncident(ID, "Phishing", "Train", KIM))
                    .isRefused(IncidentRefusal.NOT_YOURS_TO_DO);
        }

        @Test
        void it_may_be_sent_away_and_the_new_owner_may_not() {
            incident.given(handed.events())
                    .when(new RemoveParticipant(ID, AARHUS, OTTO))
                    .happens(new ParticipantLeft(ID, AARHUS));
            incident.given(handed.events())
                    .when(new RemoveParticipant(ID, ODENSE, OTTO))
                    .isRefused(IncidentRefusal.OWNER_ALWAYS_PARTICIPATES);
        }

        @Test
        void what_was_strict_is_still_known_to_whose_it_was() {
            incident.given(anIncident(Tlp.AMBER_STRICT)
                            .invited(ODENSE, "otto")
                            .handedOver(AARHUS, ODENSE)
                            .events())
                    .when(new RecordReviewNote(ID, "Good call", null, NOA))
                    .happens(new ReviewNoteRecorded(ID, "Good call", null));
        }

        @Test
        void each_owner_declares_its_own_awareness_once() {
            var declared = new SignificantIncidentAwarenessDeclared(ID, NOW, "Service down");
            var aware = anIncident().and(declared).invited(ODENSE).handedOver(AARHUS, ODENSE);
            incident.given(aware.events())
                    .when(new DeclareAwareness(ID, NOW, "Service down", OTTO))
                    .happens(declared);
            incident.given(aware.handedOver(ODENSE, AARHUS).events())
                    .when(new DeclareAwareness(ID, NOW, "Service down", KIM))
                    .isRefused(IncidentRefusal.AWARENESS_ALREADY_DECLARED);
        }
    }
}
