package dk.vaern.notification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.policy.EscalationPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.AdoptPolicy;
import dk.vaern.domain.policy.EscalationPolicyCommand.DropPolicy;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.channel.Channel;
import dk.vaern.notification.channel.ChannelKind;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Night;
import dk.vaern.notification.testing.Node;
import dk.vaern.notification.watch.Expected.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something is forgotten on purpose: it is found, said, and set going again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final Duration LATER = Duration.ofMinutes(10);

    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final JdbcClient owner = JdbcClient.create(database.asOwner());
    private final MovableClock clock = new MovableClock();
    private final Telephones telephones = new Telephones();
    private Node node;
    private Night night;

    @BeforeAll
    void start() {
        node = Node.start(database, clock, Map.of("vaern.watch.every", "1000d"), telephones);
        night = new Night(node.get(Commands.class), clock);
        night.organisation(OrganisationId.NATIONAL_CENTRE, "Center for Cybersikkerhed");
        night.organisation(
                AARHUS,
                "Aarhus Kommune",
                Night.way(ContactPoint.Channel.SMS, "+4511111111", Urgency.INFORMATIONAL),
                Night.way(ContactPoint.Channel.SMS, "+4522222222", Urgency.INFORMATIONAL));
    }

    @AfterAll
    void end() {
        node.close();
        database.close();
    }

    @AfterEach
    void forget() {
        owner.sql("drop trigger if exists forgets on notification.delivery").update();
        clock.advance(LATER);
        node.get(Comparison.class).compare();
        telephones.rung.clear();
    }

    @Test
    void nothing_is_missing_while_all_goes_well() {
        warned();
        expectRung(2);
        clock.advance(LATER);

        node.get(Comparison.class).compare();

        assertThat(missing()).isEmpty();
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(owner.sql("select count(*) from notification.expected")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_found_and_nobody_can_mend_hides_nothing_that_comes_later() {
        var table = node.get(WatchTable.class);
        var found = new Expected.What(Kind.TELLING, UUID.randomUUID().toString());
        var later = new Expected.What(Kind.MESSAGE, UUID.randomUUID().toString());
        table.expect(found, clock.instant());
        table.find(found, clock.instant());
        table.expect(later, clock.instant().plusSeconds(1));

        assertThat(table.overdue(clock.instant().plusSeconds(2), 1)).containsExactly(later);

        table.forget(found);
        table.forget(later);
    }

    @Test
    void a_message_that_fell_out_of_the_queue_is_found_and_sent() {
        owner.sql("""
                create or replace function notification.forgets() returns trigger language plpgsql as
                $$ begin return null; end $$
                """).update();
        owner.sql("""
                create trigger forgets before insert on notification.delivery
                for each row execute function notification.forgets()
                """).update();
        warned();
        await().until(() ->
                owner.sql("select count(*) from record.domain_event where stored_name = 'notification.requested'")
                                .query(Long.class)
                                .single()
                        >= 2);
        clock.advance(LATER);

        node.get(Comparison.class).compare();

        assertThat(missing()).containsExactly(Map.entry(Kind.MESSAGE, 2L));
        assertThat(health()).isEqualTo(new Status("DEGRADED"));
        assertThat(telephones.rung).isEmpty();

        owner.sql("drop trigger forgets on notification.delivery").update();
        node.get(Comparison.class).compare();
        expectRung(2);
        clock.advance(LATER);
        node.get(Comparison.class).compare();
        assertThat(missing()).isEmpty();
    }

    @Test
    void an_escalation_whose_timer_is_gone_is_found_and_goes_on() {
        policy("+4511111111", "+4522222222");
        warned();
        expectRung(1);
        owner.sql("delete from notification.timer where task_name = 'escalation-step'")
                .update();
        clock.advance(LATER);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(20)).until(() -> telephones.rung.size() == 1);

        node.get(Comparison.class).compare();

        expectRung(2);
        assertThat(missing()).containsExactly(Map.entry(Kind.STEP, 1L));
        By by = night.by("kim", Role.ADMINISTRATOR, AARHUS);
        night.give(EscalationPolicy.COMMANDS, new DropPolicy(AARHUS, by), by);
    }

    @Test
    void an_event_that_nobody_was_told_of_is_found() {
        night.receipt(new WarningId(UUID.randomUUID()), AARHUS);
        clock.advance(LATER);

        node.get(Comparison.class).compare();

        assertThat(missing()).containsEntry(Kind.TELLING, 1L);
        owner.sql("delete from notification.expected").update();
    }

    @Test
    void nobody_compares_any_more_and_it_is_said() {
        node.get(Comparison.class).compare();
        assertThat(health()).isEqualTo(Status.UP);

        clock.advance(Duration.ofDays(4_000));

        assertThat(health()).isEqualTo(new Status("DEGRADED"));
    }

    private void warned() {
        var warning = night.warning("Sårbarhed i VPN", Tlp.GREEN, Urgency.URGENT, List.of(AARHUS));
        night.receipt(warning, AARHUS);
    }

    private void policy(String... numbers) {
        Map<String, UUID> ways = node.get(Facts.class).organisation(AARHUS).contactPoints().stream()
                .collect(Collectors.toMap(way -> way.address().text().orElseThrow(), ContactPoint::id));
        List<Step> steps = List.of(numbers).stream()
                .map(number -> new Step(
                        List.of(new Target.OfContactPoint(Objects.requireNonNull(ways.get(number)))),
                        new Waits(5, 5, 5)))
                .toList();
        By by = night.by("kim", Role.ADMINISTRATOR, AARHUS);
        night.give(
                EscalationPolicy.COMMANDS,
                new AdoptPolicy(AARHUS, new EscalationRules(steps, 0, false), Set.copyOf(ways.values()), by),
                by);
    }

    private void expectRung(int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> telephones.rung.size() == times);
    }

    private Map<Kind, Long> missing() {
        return node.get(WatchTable.class).missing();
    }

    private Status health() {
        return node.get(WatchHealth.class).health().getStatus();
    }

    private static final class Telephones implements Channel {

        private final List<OutgoingMessage> rung = new CopyOnWriteArrayList<>();

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Delivery attempt(OutgoingMessage message) {
            rung.add(message);
            return new Delivery.Delivered();
        }
    }
}
