package dk.vaern.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.notification.facts.ActionFacts;
import dk.vaern.notification.facts.IncidentFacts;
import dk.vaern.notification.testing.Night;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    private static final OrganisationId SUPPLIER = new OrganisationId("supplier-demo");
    private static final IncidentId INCIDENT = new IncidentId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-02T01:40:00Z");

    private static IncidentFacts incident(Severity severity) {
        var sharing = Sharing.of(AARHUS, Tlp.AMBER, new Named("kim", AARHUS));
        return new IncidentFacts(INCIDENT, "Kryptering", severity, sharing);
    }

    private static List<String> said(List<Telling> tellings) {
        return tellings.stream()
                .map(telling -> telling.matter() + " to " + telling.recipient() + " " + telling.urgency())
                .toList();
    }

    @Nested
    class Of_incidents {

        @ParameterizedTest
        @CsvSource({
            "LOCAL, LOW, ''",
            "JOINT, LOW, INCIDENT_ESCALATED to joint-municipal NORMAL",
            "JOINT, MEDIUM, INCIDENT_ESCALATED to joint-municipal NORMAL",
            "JOINT, HIGH, INCIDENT_ESCALATED to joint-municipal URGENT",
            "NATIONAL, CRITICAL, INCIDENT_ESCALATED to national-centre URGENT"
        })
        void escalation_is_told_to_the_level_it_comes_to(EscalationLevel to, Severity severity, String expected) {
            assertThat(String.join("", said(OfIncidents.escalated(to, incident(severity)))))
                    .isEqualTo(expected);
        }

        @Test
        void a_guest_is_told_who_invites() {
            var tellings = OfIncidents.invited(SUPPLIER, AARHUS, incident(Severity.MEDIUM));
            assertThat(said(tellings)).containsExactly("PARTICIPANT_INVITED to supplier-demo NORMAL");
            assertThat(tellings.getFirst().about().whose()).isEqualTo(AARHUS);
            assertThat(tellings.getFirst().tlp()).isEqualTo(Tlp.AMBER);
        }

        @Test
        void a_commander_who_took_it_on_is_not_told() {
            var kim = new Actor("kim", Role.COORDINATOR, AARHUS);
            assertThat(OfIncidents.appointed(new Named("kim", AARHUS), kim, incident(Severity.HIGH)))
                    .isEmpty();
            assertThat(said(OfIncidents.appointed(new Named("noa", AARHUS), kim, incident(Severity.HIGH))))
                    .containsExactly("COMMANDER_APPOINTED to municipality-0751 URGENT");
            assertThat(said(OfIncidents.appointed(new Named("kim", ODENSE), kim, incident(Severity.LOW))))
                    .containsExactly("COMMANDER_APPOINTED to municipality-0461 NORMAL");
        }

        @Test
        void a_broken_glass_is_urgent_however_small_the_incident() {
            var tellings = OfIncidents.glassBroken(OrganisationId.JOINT_MUNICIPAL, incident(Severity.LOW));
            assertThat(said(tellings)).containsExactly("GLASS_BROKEN to municipality-0751 URGENT");
            assertThat(tellings.getFirst().about().whose()).isEqualTo(OrganisationId.JOINT_MUNICIPAL);
        }
    }

    @Nested
    class Of_a_hand_over {

        @Test
        void the_one_it_is_offered_to_is_told_by_whom() {
            var tellings = OfIncidents.ownershipOffered(ODENSE, incident(Severity.LOW));
            assertThat(said(tellings)).containsExactly("OWNERSHIP_OFFERED to municipality-0461 NORMAL");
            assertThat(tellings.getFirst().about().whose()).isEqualTo(AARHUS);
        }

        @Test
        void the_owner_is_told_who_said_no() {
            var tellings = OfIncidents.ownershipDeclined(ODENSE, incident(Severity.HIGH));
            assertThat(said(tellings)).containsExactly("OWNERSHIP_DECLINED to municipality-0751 URGENT");
            assertThat(tellings.getFirst().about().whose()).isEqualTo(ODENSE);
        }

        @Test
        void the_old_owner_is_told_who_has_it_now() {
            var tellings = OfIncidents.handedOver(AARHUS, ODENSE, incident(Severity.LOW));
            assertThat(said(tellings)).containsExactly("OWNERSHIP_HANDED_OVER to municipality-0751 NORMAL");
            assertThat(tellings.getFirst().about().whose()).isEqualTo(ODENSE);
        }
    }

    @Nested
    class Of_actions {

        private static ActionFacts action(@Nullable OrganisationId assignee) {
            var context = new ActionContext.OfIncident(INCIDENT, AARHUS, Tlp.AMBER);
            return new ActionFacts(
                    new ActionId(UUID.randomUUID()), context, AARHUS, "Luk VPN", assignee, NOW, ActionStatus.ASSIGNED);
        }

        @Test
        void the_assignee_is_told_unless_it_took_it_on_itself() {
            assertThat(said(OfActions.assigned(SUPPLIER, AARHUS, action(SUPPLIER), Urgency.URGENT)))
                    .containsExactly("ACTION_ASSIGNED to supplier-demo URGENT");
            assertThat(OfActions.assigned(AARHUS, AARHUS, action(AARHUS), Urgency.URGENT))
                    .isEmpty();
        }

        @Test
        void both_are_told_that_it_is_overdue_and_one_only_once() {
            assertThat(said(OfActions.overdue(action(SUPPLIER), Urgency.NORMAL)))
                    .containsExactly(
                            "ACTION_OVERDUE to supplier-demo NORMAL", "ACTION_OVERDUE to municipality-0751 NORMAL");
            assertThat(said(OfActions.overdue(action(AARHUS), Urgency.NORMAL)))
                    .containsExactly("ACTION_OVERDUE to municipality-0751 NORMAL");
            assertThat(said(OfActions.overdue(action(null), Urgency.NORMAL)))
                    .containsExactly("ACTION_OVERDUE to municipality-0751 NORMAL");
        }

        @Test
        void the_owner_is_told_that_another_is_stuck() {
            assertThat(said(OfActions.blocked(SUPPLIER, action(SUPPLIER), Urgency.NORMAL)))
                    .containsExactly("ACTION_BLOCKED to municipality-0751 NORMAL");
            assertThat(OfActions.blocked(AARHUS, action(AARHUS), Urgency.NORMAL))
                    .isEmpty();
        }

        @Test
        void an_action_of_a_campaign_belongs_to_it() {
            var campaign = new CampaignId(UUID.randomUUID());
            var context = new ActionContext.OfCampaign(campaign, OrganisationId.NATIONAL_CENTRE, Tlp.GREEN);
            var action = new ActionFacts(
                    new ActionId(UUID.randomUUID()),
                    context,
                    OrganisationId.NATIONAL_CENTRE,
                    "Opdatér",
                    AARHUS,
                    null,
                    ActionStatus.ASSIGNED);
            var tellings = OfActions.assigned(AARHUS, OrganisationId.NATIONAL_CENTRE, action, Urgency.NORMAL);
            assertThat(tellings.getFirst().about().correlation()).isEqualTo(campaign.toString());
        }
    }

    @Nested
    class Ways {

        private static final UUID CAUSE = UUID.randomUUID();
        private static final ContactPoint MAIL = Night.way(ContactPoint.Channel.EMAIL, "a@b.example", Urgency.NORMAL);
        private static final ContactPoint SMS = Night.way(ContactPoint.Channel.SMS, "+4512345678", Urgency.URGENT);

        private static List<RequestNotification> requests(Urgency urgency, ContactPoint... ways) {
            var telling =
                    OfIncidents.glassBroken(ODENSE, incident(Severity.LOW)).getFirst();
            var asked = new Telling(telling.matter(), AARHUS, urgency, telling.about(), telling.tlp());
            return Requests.of(CAUSE, NOW, asked, new dk.vaern.notification.facts.Ways(List.of(ways), Set.of()));
        }

        @ParameterizedTest
        @CsvSource({"INFORMATIONAL, 0", "NORMAL, 1", "URGENT, 2"})
        void those_that_take_this_urgency(Urgency urgency, int fitting) {
            assertThat(requests(urgency, MAIL, SMS).stream()
                            .filter(request -> request.to().isReachable()))
                    .hasSize(fitting);
        }

        @Test
        void without_any_the_request_says_so() {
            assertThat(requests(Urgency.NORMAL, SMS))
                    .singleElement()
                    .satisfies(request -> assertThat(request.to().isReachable()).isFalse());
        }

        @Test
        void the_same_cause_asks_for_the_same_thing() {
            assertThat(requests(Urgency.URGENT, MAIL, SMS))
                    .isEqualTo(requests(Urgency.URGENT, MAIL, SMS))
                    .extracting(RequestNotification::notificationId)
                    .doesNotHaveDuplicates();
        }
    }
}
