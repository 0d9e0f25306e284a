package dk.vaern.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.RemoveParticipant;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes over one database, with a clock that a test moves and a provider that does what it is told. */
class DispatchTest {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final AtomicInteger NEXT = new AtomicInteger(300);

    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final MovableClock CLOCK = new MovableClock();
    private static final ScriptedChannel MAIL = new ScriptedChannel(ChannelKind.EMAIL);
    private static final ScriptedChannel HOOKS = new ScriptedChannel(ChannelKind.WEBHOOK);
    private static Node one;
    private static Node two;
    private static Night night;

    @BeforeAll
    static void start() {
        one = Node.start(DATABASE, CLOCK, Map.of(), MAIL, HOOKS);
        two = Node.start(DATABASE, CLOCK, Map.of(), MAIL, HOOKS);
        night = new Night(one.get(Commands.class), CLOCK);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        DATABASE.close();
    }

    private static OrganisationId municipality(ContactPoint... ways) {
        var id = new OrganisationId("municipality-%04d".formatted(NEXT.incrementAndGet()));
        night.organisation(id, "Kommune " + NEXT, ways);
        return id;
    }

    private static List<OutgoingMessage> given(OrganisationId organisation) {
        return given(MAIL, organisation);
    }

    private static List<OutgoingMessage> given(ScriptedChannel channel, OrganisationId organisation) {
        return channel.given().stream()
                .filter(message -> message.about().organisation().equals(organisation))
                .toList();
    }

    private static List<String> kinds(Object correlation) {
        return events(correlation).stream().map(StoredEvent::name).toList();
    }

    private static List<StoredEvent> events(Object correlation) {
        return one
                .get(RecordReader.class)
                .byCorrelation(Set.of(correlation.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .filter(event -> event.payload() instanceof NotificationEvent)
                .toList();
    }

    private static Object warned(OrganisationId organisation) {
        var warning = night.warning("Sårbarhed", Tlp.GREEN, Urgency.NORMAL, List.of(organisation));
        night.receipt(warning, organisation);
        return warning;
    }

    @Test
    void what_fails_for_now_is_tried_again_when_it_is_time_and_not_before() {
        var aarhus = municipality(Night.mail("a@aarhus.example"));
        MAIL.answers(new Delivery.TemporaryFailure("no answer"));
        var warning = warned(aarhus);
        await().atMost(BOUND).until(() -> kinds(warning).contains("notification.failed"));

        CLOCK.advance(Duration.ofSeconds(29));
        await().during(Duration.ofMillis(500))
                .atMost(BOUND)
                .until(() -> given(aarhus).size() == 1);
        CLOCK.advance(Duration.ofSeconds(8));

        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(kinds(warning))
                        .containsExactly(
                                "notification.requested",
                                "notification.attempted",
                                "notification.failed",
                                "notification.attempted",
                                "notification.delivered"));
        assertThat(given(aarhus))
                .hasSize(2)
                .extracting(OutgoingMessage::deliveryId)
                .containsOnly(given(aarhus).getFirst().deliveryId());
    }

    @Test
    void what_fails_for_good_is_given_up_at_once() {
        var aarhus = municipality(Night.mail("a@aarhus.example"));
        MAIL.answers(new Delivery.PermanentFailure("no such mailbox"));
        var warning = warned(aarhus);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(kinds(warning))
                        .containsExactly(
                                "notification.requested",
                                "notification.attempted",
                                "notification.failed",
                                "notification.given-up"));
        assertThat(given(aarhus)).hasSize(1);
    }

    @Test
    void a_way_that_this_installation_has_not_is_given_up() {
        var aarhus = municipality(Night.way(ContactPoint.Channel.SMS, "+4512345678", Urgency.NORMAL));
        var warning = warned(aarhus);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(events(warning))
                        .last()
                        .satisfies(event -> assertThat(event.payload())
                                .isInstanceOfSatisfying(
                                        NotificationEvent.NotificationGivenUp.class,
                                        givenUp -> assertThat(givenUp.reason()).isEqualTo("channel-not-configured"))));
    }

    @Test
    void when_one_way_comes_to_nothing_the_next_is_tried_though_it_is_kept_for_more() {
        var aarhus = municipality(
                Night.mail("a@aarhus.example"),
                Night.way(ContactPoint.Channel.WEBHOOK, "https://aarhus.example/hook", Urgency.URGENT));
        MAIL.answers(new Delivery.PermanentFailure("no such mailbox"));
        var warning = warned(aarhus);
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(kinds(warning))
                        .containsExactly(
                                "notification.requested",
                                "notification.attempted",
                                "notification.failed",
                                "notification.given-up",
                                "notification.requested",
                                "notification.attempted",
                                "notification.delivered"));
        assertThat(HOOKS.given())
                .filteredOn(message -> message.about().organisation().equals(aarhus))
                .hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_is_not_tried_again() {
        var aarhus = municipality(
                Night.way(ContactPoint.Channel.WEBHOOK, "https://aarhus.example/gone", Urgency.INFORMATIONAL));
        HOOKS.answers(new Delivery.PermanentFailure("HTTP 410, destination gone", true));
        var first = warned(aarhus);
        await().atMost(BOUND).until(() -> reasons(first).contains("destination-gone"));
        await().atMost(BOUND)
                .until(() -> JdbcClient.create(one.get(DataSource.class))
                                .sql("select count(*) from notification.stopped_destination where organisation = :id")
                                .param("id", aarhus.value())
                                .query(Integer.class)
                                .single()
                        == 1);

        var second = warned(aarhus);

        await().atMost(BOUND).until(() -> reasons(second).contains("destination-gone"));
        assertThat(kinds(second)).containsExactly("notification.requested", "notification.given-up");
        assertThat(given(HOOKS, aarhus)).hasSize(1);
    }

    private static List<String> reasons(Object correlation) {
        return events(correlation).stream()
                .flatMap(event -> event.payload() instanceof NotificationEvent.NotificationGivenUp givenUp
                        ? Stream.of(givenUp.reason())
                        : Stream.empty())
                .toList();
    }

    @Test
    void who_has_left_is_not_told_any_more() {
        var owner = municipality();
        var guest = municipality(Night.mail("a@guest.example"));
        MAIL.answers(new Delivery.TemporaryFailure("no answer"));
        IncidentId incident = night.incident(owner, Severity.HIGH, Tlp.AMBER);
        var kim = night.by("kim", Role.COORDINATOR, owner);
        night.incident(new InviteParticipant(incident, guest, new History.FromNow(), List.of(), kim));
        await().atMost(BOUND).until(() -> kinds(incident).contains("notification.failed"));
        assertThat(given(guest).getFirst().words().mayTell()).isFalse();

        night.incident(new RemoveParticipant(incident, guest, kim));
        CLOCK.advance(Duration.ofMinutes(1));

        await().atMost(BOUND).until(() -> kinds(incident).contains("notification.withdrawn"));
        assertThat(events(incident).getLast().payload())
                .isInstanceOfSatisfying(
                        NotificationEvent.NotificationWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("no-longer-shared"));
        assertThat(given(guest)).hasSize(1);
    }

    @Test
    void an_escalation_reaches_the_joint_organisation() {
        var by = night.by("vaern", Role.ADMINISTRATOR, OrganisationId.JOINT_MUNICIPAL);
        night.organisation(OrganisationId.JOINT_MUNICIPAL, "KOMBIT");
        By machine = new By(Actor.machine(OrganisationId.JOINT_MUNICIPAL), by.at());
        night.give(
                Organisation.COMMANDS,
                new AddContactPoint(OrganisationId.JOINT_MUNICIPAL, Night.mail("vagt@joint.example"), machine),
                machine);
        var owner = municipality();
        IncidentId incident = night.incident(owner, Severity.HIGH, Tlp.GREEN);
        night.incident(new EscalateIncident(
                incident, EscalationLevel.JOINT, "Vi er flere", night.by("kim", Role.COORDINATOR, owner)));

        await().atMost(BOUND).until(() -> kinds(incident).contains("notification.delivered"));
        assertThat(given(OrganisationId.JOINT_MUNICIPAL)).singleElement().satisfies(message -> {
            assertThat(message.words().subject()).contains("Hændelse eskaleret");
            assertThat(message.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(message.about().incidentId()).contains(incident.value());
        });
    }

    @Test
    void two_nodes_share_300_and_send_each_once() {
        var all = new ArrayList<OrganisationId>();
        for (int i = 0; i < 100; i++) {
            all.add(municipality(Night.mail("a@x.example"), Night.mail("b@x.example"), Night.mail("c@x.example")));
        }
        var warning = night.warning("Til alle", Tlp.GREEN, Urgency.NORMAL, all);
        all.forEach(organisation -> night.receipt(warning, organisation));

        await().atMost(Duration.ofSeconds(90))
                .until(() -> kinds(warning).stream()
                                .filter("notification.delivered"::equals)
                                .count()
                        == 300);
        assertThat(MAIL.given().stream()
                        .filter(message -> message.about()
                                .warningId()
                                .filter(id -> id.toString().equals(warning.toString()))
                                .isPresent()))
                .hasSize(300)
                .extracting(OutgoingMessage::deliveryId)
                .doesNotHaveDuplicates();
    }
}
