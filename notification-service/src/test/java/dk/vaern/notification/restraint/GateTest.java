package dk.vaern.notification.restraint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.notification.restraint.Gate.Passage;
import dk.vaern.notification.testing.MovableClock;
import dk.vaern.notification.testing.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes at one gate: whoever asks when, and however often, the count is right and the answer stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final OrganisationId TOWN = new OrganisationId("municipality-0751");
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

    private final TestDatabase database = TestDatabase.with(Node.SCHEMA);
    private final List<Node> nodes = List.of(
            Node.start(database, new MovableClock(), Map.of()), Node.start(database, new MovableClock(), Map.of()));
    private final List<UUID> queued = new CopyOnWriteArrayList<>();

    @AfterAll
    void end() {
        nodes.forEach(Node::close);
        database.close();
    }

    private List<NotificationRequested> requested(int many) {
        UUID contactPoint = UUID.randomUUID();
        List<NotificationRequested> all = IntStream.range(0, many)
                .mapToObj(_ -> new NotificationRequested(
                        new NotificationId(UUID.randomUUID()),
                        NotificationSubject.ofWarning(new WarningId(UUID.randomUUID()), TOWN),
                        Matter.WARNING_PUBLISHED,
                        TOWN,
                        contactPoint,
                        ContactPoint.Channel.SMS,
                        Urgency.NORMAL,
                        Tlp.GREEN))
                .toList();
        all.forEach(one -> nodes.getFirst().get(Outstanding.class).put(one, NOW));
        return all;
    }

    private Passage pass(int node, NotificationRequested one, Instant now) {
        var person = PersonId.of(TOWN, one.contactPoint() == null ? UUID.randomUUID() : one.contactPoint());
        return nodes.get(node).get(Gate.class).pass(one, person, RestraintRules.USUAL, now, queued::add);
    }

    /** Each asked by both nodes, all at once. */
    private List<Passage> passAll(List<NotificationRequested> all, Instant now)
            throws InterruptedException, ExecutionException {
        List<Callable<Passage>> asking = new ArrayList<>();
        for (NotificationRequested one : all) {
            asking.add(() -> pass(0, one, now));
            asking.add(() -> pass(1, one, now));
        }
        List<Passage> answers = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(16)) {
            for (Future<Passage> answer : hands.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void ten_leave_and_no_more_however_many_ask_at_once() throws Exception {
        List<NotificationRequested> all = requested(40);
        List<Passage> answers = passAll(all, NOW);
        // Twice the same question, twice the same answer.
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.get(i)).isEqualTo(answers.get(i + 1));
        }
        assertThat(answers.stream().filter(Passage.Alone.class::isInstance)).hasSize(20);
        assertThat(answers.stream().filter(Passage.Held.class::isInstance)).hasSize(60);
    }

    @Test
    void what_waited_leaves_in_one_message_whoever_comes_first() throws Exception {
        List<NotificationRequested> all = requested(16);
        List<Passage> before = passAll(all, NOW);
        List<NotificationRequested> held = IntStream.range(0, 16)
                .filter(i -> before.get(2 * i) instanceof Passage.Held)
                .mapToObj(all::get)
                .toList();
        queued.clear();
        List<Passage> after = passAll(held, LATER);
        assertThat(after).hasSize(12).containsOnly(after.getFirst());
        assertThat(after.getFirst()).isInstanceOf(Passage.Together.class);
        assertThat(queued).hasSize(1);
        var parts = nodes.getFirst().get(Outstanding.class).partsOf(queued.getFirst());
        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(
                        held.stream().map(NotificationRequested::notificationId).toList());
    }

    @Test
    void what_leaves_by_itself_is_not_taken_along_by_who_comes_next() {
        List<NotificationRequested> all = requested(12);
        all.subList(0, 10).forEach(one -> assertThat(pass(0, one, NOW)).isEqualTo(new Passage.Alone()));
        assertThat(pass(0, all.get(10), NOW)).isInstanceOf(Passage.Held.class);
        assertThat(pass(0, all.get(10), LATER)).isEqualTo(new Passage.Alone());
        // Its attempt is about to begin on the first node.
        assertThat(pass(1, all.get(11), LATER)).isEqualTo(new Passage.Alone());
        assertThat(pass(1, all.get(10), LATER)).isEqualTo(new Passage.Alone());
    }

    @Test
    void who_asks_again_after_the_crash_is_told_the_same() {
        NotificationRequested one = requested(1).getFirst();
        assertThat(pass(0, one, NOW)).isEqualTo(new Passage.Alone());
        // An hour later its place has been counted out, and it has one of its own again.
        assertThat(pass(1, one, NOW.plusSeconds(7_200))).isEqualTo(new Passage.Alone());
    }
}
