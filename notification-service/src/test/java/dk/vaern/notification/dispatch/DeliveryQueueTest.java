package dk.vaern.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.dispatch.DeliveryQueue.Claim;
import dk.vaern.notification.dispatch.DeliveryQueue.Search;
import dk.vaern.notification.dispatch.DeliveryQueue.Shut;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DeliveryQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:40:00Z");
    private static final int MANY = 5_000;
    private static final UUID HOOK = UUID.fromString("019a4000-0000-7000-8000-000000000001");

    private static final TestDatabase DATABASE = TestDatabase.with(Node.SCHEMA);
    private static final SingleConnectionDataSource CONNECTION = connection();
    private static final JdbcClient JDBC = JdbcClient.create(CONNECTION);

    private final DeliveryQueue queue = new DeliveryQueue(JDBC);
    private final Hands hands = new Hands(new Bounds(16));

    private static SingleConnectionDataSource connection() {
        return new SingleConnectionDataSource(
                DATABASE.jdbcUrl() + (DATABASE.jdbcUrl().contains("?") ? "&" : "?") + "prepareThreshold=1",
                "postgres",
                "",
                true);
    }

    @AfterAll
    static void end() {
        CONNECTION.destroy();
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        JDBC.sql("truncate notification.delivery").update();
    }

    private void put(String organisation, Channel channel, Urgency urgency) {
        put(organisation, channel, channel.isAddressedByUrl() ? HOOK : UUID.randomUUID(), urgency);
    }

    private void put(String organisation, Channel channel, UUID contactPoint, Urgency urgency) {
        var id = new NotificationId(UUID.randomUUID());
        var whose = new OrganisationId(organisation);
        var about = NotificationSubject.ofIncident(new IncidentId(UUID.randomUUID()), whose);
        queue.put(
                new NotificationRequested(
                        id, about, Matter.INCIDENT_ESCALATED, whose, contactPoint, channel, urgency, Tlp.GREEN),
                NOW);
    }

    /** As {@link DeliveryQueue#put} would, one after another. */
    private void flood(String organisation, String lane, int many) {
        JDBC.sql("""
                insert into notification.delivery (delivery_id, urgency, due_at, organisation, lane, turn)
                select gen_random_uuid(), 1, :now::timestamptz, :organisation, :lane, n
                from generate_series(1, :many) n
                """)
                .param("now", NOW.toString())
                .param("organisation", organisation)
                .param("lane", lane)
                .param("many", many)
                .update();
        JDBC.sql("analyze notification.delivery").update();
    }

    private List<Claim> claim(Set<String> shut) {
        return claim(shut, Set.of());
    }

    private List<Claim> claim(Set<String> lanes, Set<String> forLong) {
        try {
            var shut = new Shut(lanes, forLong, NOW.minus(Duration.ofMinutes(50)));
            var search = new Search(hands.awaitRoom(), shut, NOW, Duration.ofSeconds(90));
            List<Claim> claims = queue.claim(search);
            claims.forEach(hands::take);
            return claims;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Claim> claimAll() {
        List<Claim> all = new java.util.ArrayList<>();
        List<Claim> some;
        do {
            some = claim(Set.of());
            all.addAll(some);
        } while (!some.isEmpty() && all.size() < 16);
        return all;
    }

    private static long of(List<Claim> claims, String organisation) {
        return claims.stream()
                .filter(claim -> claim.organisation().equals(organisation))
                .count();
    }

    @Test
    void one_that_floods_stands_behind_the_first_of_another_that_comes_later() {
        for (int i = 0; i < 40; i++) {
            put("municipality-0101", Channel.EMAIL, Urgency.NORMAL);
        }
        put("municipality-0147", Channel.SMS, Urgency.NORMAL);

        var claims = claim(Set.of());

        assertThat(of(claims, "municipality-0147")).isEqualTo(1);
        assertThat(of(claims, "municipality-0101")).isEqualTo(6);
    }

    @Test
    void organisations_that_flood_at_once_take_turns() {
        for (String one : List.of("municipality-0101", "municipality-0147", "municipality-0151")) {
            for (int i = 0; i < 20; i++) {
                put(one, Channel.EMAIL, Urgency.NORMAL);
            }
        }
        var claims = claimAll();
        assertThat(claims).hasSize(8);
        assertThat(of(claims, "municipality-0151")).isBetween(2L, 3L);
    }

    @Test
    void of_one_receiver_and_one_organisation_no_more_than_there_is_room_for() {
        for (int i = 0; i < 10; i++) {
            put("municipality-0101", Channel.WEBHOOK, Urgency.NORMAL);
        }
        assertThat(claimAll()).hasSize(2);
        for (int i = 0; i < 10; i++) {
            put("municipality-0101", Channel.EMAIL, Urgency.NORMAL);
        }
        assertThat(claimAll()).hasSize(4);
    }

    @Test
    void what_is_urgent_overtakes_and_finds_hands_that_bulk_never_has() {
        for (int i = 0; i < 40; i++) {
            put("municipality-%04d".formatted(i), i % 2 == 0 ? Channel.EMAIL : Channel.SMS, Urgency.NORMAL);
        }
        assertThat(claimAll()).hasSize(12);
        for (int i = 0; i < 4; i++) {
            put("municipality-0751", Channel.EMAIL, Urgency.URGENT);
        }
        assertThat(claim(Set.of())).hasSize(4).allMatch(Claim::isUrgent);
    }

    @Test
    void by_a_shut_lane_nothing_leaves_but_what_has_waited_too_long() {
        put("municipality-0101", Channel.WEBHOOK, Urgency.URGENT);
        put("municipality-0147", Channel.EMAIL, Urgency.NORMAL);
        var shut = Set.of("webhook:" + HOOK);
        assertThat(claim(shut))
                .singleElement()
                .satisfies(claim -> assertThat(claim.lane()).isEqualTo(new Lane("email")));
        JDBC.sql("update notification.delivery set due_at = due_at - interval '1 hour'")
                .update();
        assertThat(claim(shut))
                .as("it may have waited for something else: the lane was shut a moment ago")
                .isEmpty();
        assertThat(claim(shut, shut)).hasSize(1);
    }

    @Test
    void what_was_given_back_is_there_for_the_next() {
        put("municipality-0101", Channel.EMAIL, Urgency.NORMAL);
        var claim = claim(Set.of()).getFirst();
        assertThat(claim(Set.of())).isEmpty();
        queue.giveBack(claim);
        assertThat(claim(Set.of())).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody is full, '', 0",
        "the lane is shut, email, 0",
        "the organisation is full, '', 6",
    })
    void a_claim_costs_little_before_5000(String what, String shut, int taken) {
        flood("municipality-0101", "email", MANY);
        put("municipality-0147", Channel.SMS, Urgency.NORMAL);
        var lanes = shut.isEmpty() ? Set.<String>of() : Set.of(shut);
        if (taken > 0) {
            assertThat(of(claim(Set.of()), "municipality-0101")).isEqualTo(taken);
        }
        long[] nanos = new long[300];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            var claims = claim(lanes);
            nanos[i] = System.nanoTime() - begun;
            if (taken == 0) {
                claims.forEach(claim -> {
                    hands.free(claim);
                    queue.giveBack(claim);
                });
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "a claim before %d when %s: median %.2f ms, p99 %.2f ms%n",
                MANY, what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        assertThat(nanos[nanos.length / 2]).isLessThan(50_000_000);
    }
}
