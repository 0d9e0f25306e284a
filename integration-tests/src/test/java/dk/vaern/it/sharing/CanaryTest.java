package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.soon;
import static dk.vaern.it.sharing.Onlookers.AUTHORITY;
import static dk.vaern.it.sharing.Onlookers.OTHERS;
import static dk.vaern.it.sharing.Onlookers.READ_INCIDENTS;
import static dk.vaern.it.sharing.Onlookers.STRANGER;
import static dk.vaern.it.sharing.Onlookers.SUPPLIER;
import static dk.vaern.it.sharing.Onlookers.readersOf;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.CapturedLog;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;

/**
 * An incident full of canaries: found by nobody else, wherever they ask; once it is shared, by those it is shared with and
 * nobody else; in nothing new when it was taken back; and in what is replayed exactly where it was shared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest {

    private final Night night = Night.withMessages();
    private final CapturedLog log = CapturedLog.open();
    private final Api owner = night.coordinator(AARHUS);

    private Onlookers onlookers;
    private Canaries canaries;
    private long unshared;
    private long shared;
    private long lastShared;
    private long takenBack;

    @BeforeAll
    void the_incident_is_handled_while_all_others_listen() {
        night.register(AARHUS, STRANGER, AUTHORITY, CENTRE);
        night.deeds.register(ODENSE, Contact.telephone("+4512345678"));
        night.deeds.register(SUPPLIER, Contact.mail(SUPPLIER));
        night.deeds.register(JOINT, night.world.providers().hook(JOINT));
        night.incidents
                .as("joint-municipal.administrator")
                .post("/api/v1/organisations/" + AARHUS + "/suppliers", "{\"supplier\": \"" + SUPPLIER + "\"}")
                .expect(200);
        night.deeds.warn(List.of(AARHUS, ODENSE, STRANGER));
        soon(() -> assertThat(night.coordinator(JOINT)
                        .get("/api/v1/overview")
                        .json()
                        .at("/warnings/unacknowledged")
                        .intValue())
                .isEqualTo(3));
        onlookers = new Onlookers(night);
        canaries = onlookers.canaries();
        soon(() -> assertThat(night.found(AARHUS, "zqkanariereopening")).isOne());
        unshared = position();
    }

    @AfterAll
    void end() {
        onlookers.close();
        log.close();
        night.close();
    }

    private long position() {
        return owner.get(canaries.path("")).expect(200).json().path("asOf").longValue();
    }

    @Test
    @Order(1)
    void nobody_else_finds_anything_of_it(TestReporter reporter) {
        onlookers.assertThatOverviewsAreAsBefore();
        assertThat(onlookers.leaks(_ -> true)).isEmpty();
        for (String organisation : OTHERS) {
            assertThat(onlookers.leaksInRefusalsTo(organisation)).isEmpty();
            assertThat(onlookers.toldWhileListening(organisation))
                    .as(organisation)
                    .isEmpty();
            assertThat(onlookers.toldFromTheBeginning(organisation))
                    .as(organisation)
                    .isEmpty();
        }
        int asked = onlookers.asked();
        assertThat(asked).isGreaterThan(5_000);
        reporter.publishEntry("questions", Integer.toString(asked));
    }

    @Test
    @Order(2)
    void shared_it_is_found_whole_by_the_guest_and_by_nobody_else() {
        owner.post(canaries.path("/participants"), "{\"organisation\": \"%s\", \"history\": \"ALL\"}".formatted(ODENSE))
                .expect(200);
        shared = position();
        onlookers.isTold(ODENSE);
        soon(() -> assertThat(night.found(ODENSE, "zqkanarietitle")).isOne());

        for (Role role : READ_INCIDENTS) {
            assertFound(night.incidents.as(ODENSE + "." + role.claim()));
        }
        assertThat(onlookers.toldFromTheBeginning(ODENSE)).containsAll(canaries.words());
        assertThat(onlookers.leaks(not(readersOf(ODENSE)))).isEmpty();
        strictEntriesStayInside();
    }

    private void assertFound(Api reader) {
        String all = reader.get(canaries.path("")).expect(200).text()
                + reader.all(canaries.path("/timeline?limit=200"))
                + reader.get("/api/v1/actions/" + canaries.action()).expect(200).text();
        assertThat(canaries.in(all)).containsAll(canaries.words());
        assertThat(canaries.searched())
                .allSatisfy(word -> assertThat(reader.items("/api/v1/incidents?q=" + word))
                        .singleElement()
                        .satisfies(item ->
                                assertThat(item.path("id").stringValue()).isEqualTo(canaries.incident())));
    }

    private void strictEntriesStayInside() {
        Set<String> open = new TreeSet<>(canaries.words());
        canaries.say("/observations", "{'text': '%s', 'tlp': 'AMBER+STRICT'}", "strict");
        canaries.say(
                "/evidence",
                "{'name': '%s', 'sha256': '" + "cd".repeat(32)
                        + "', 'size': 1, 'mediaType': 'text/plain', 'tlp': 'RED'}",
                "red");
        Set<String> strict = new TreeSet<>(canaries.words());
        strict.removeAll(open);
        soon(() -> assertThat(night.found(AARHUS, "zqkanariered")).isOne());
        assertThat(night.timeline(AARHUS, canaries.incident())).contains("zqkanariestrict");

        for (String word : strict) {
            assertThat(night.found(ODENSE, word)).isZero();
        }
        assertThat(onlookers.leaks(readersOf(ODENSE)))
                .isNotEmpty()
                .noneMatch(leak -> strict.stream()
                        .anyMatch(word -> leak.substring(leak.indexOf(": [")).contains(word)));
        assertThat(onlookers.toldWhileListening(ODENSE)).doesNotContainAnyElementsOf(strict);
    }

    @Test
    @Order(3)
    void handed_up_and_looked_into_it_is_found_by_those_and_by_nobody_else() {
        owner.post(canaries.path("/escalation"), "{\"level\": \"JOINT\", \"reason\": \"Hjælp\"}")
                .expect(200);
        onlookers.isTold(JOINT);
        night.coordinator(CENTRE)
                .post(canaries.path("/break-glass"), "{\"reason\": \"Ingen svarer\", \"minutes\": 5}")
                .expect(200);

        for (String organisation : List.of(JOINT, CENTRE)) {
            assertThat(night.timeline(organisation, canaries.incident())).contains("zqkanarieobservation");
            soon(() ->
                    assertThat(night.found(organisation, "zqkanariedecision")).isOne());
        }
        // Administrators see to the delivery of messages, also of those that their organisation may see for now.
        Predicate<String> administratorOfCentre = (CENTRE + ".administrator")::equals;
        assertThat(onlookers.leaks(not(readersOf(ODENSE)
                        .or(readersOf(JOINT))
                        .or(readersOf(CENTRE))
                        .or(administratorOfCentre))))
                .isEmpty();
    }

    @Test
    @Order(4)
    void taken_back_it_is_in_nothing_new() {
        lastShared = position();
        night.remove(AARHUS, canaries.incident(), ODENSE);
        owner.post(canaries.path("/escalation"), "{\"level\": \"LOCAL\", \"reason\": \"Tak\"}")
                .expect(200);
        night.world.clock().advance(Duration.ofMinutes(6));
        takenBack = position();
        canaries.say("/observations", "{'text': '%s'}", "afterwards");
        soon(() -> assertThat(night.found(AARHUS, "zqkanarieafterwards")).isOne());

        assertThat(onlookers.leaks(_ -> true)).isEmpty();
        for (String organisation : OTHERS) {
            assertThat(onlookers.toldWhileListening(organisation))
                    .as(organisation)
                    .doesNotContain("zqkanarieafterwards");
            assertThat(onlookers.toldFromTheBeginning(organisation))
                    .as(organisation)
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    void replayed_it_is_there_exactly_then() {
        assertThat(replayed(ODENSE, unshared)).isEmpty();
        assertThat(replayed(ODENSE, shared)).contains("zqkanarieobservation", "zqkanariereopening");
        assertThat(replayed(ODENSE, lastShared))
                .contains("zqkanarieobservation")
                .doesNotContain("zqkanariestrict", "zqkanariered");
        assertThat(replayed(ODENSE, takenBack)).isEmpty();
        assertThat(replayed(STRANGER, shared)).isEmpty();
        assertThat(replayed(JOINT, shared)).isEmpty();
        assertThat(replayed(AARHUS, takenBack)).contains("zqkanariestrict").doesNotContain("zqkanarieafterwards");
    }

    private List<String> replayed(String organisation, long position) {
        var then = owner.get(canaries.path("/timeline?limit=200&as=" + organisation + "&at=" + position));
        assertThat(then.status()).isIn(200, 404);
        return canaries.in(then.text());
    }

    @Test
    @Order(6)
    void it_is_in_no_message_and_in_no_line_of_the_logs() {
        List<Message> messages = night.world.providers().messages();
        assertThat(messages).extracting(Message::way).contains(Message.Way.values());
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(canaries.in(message.words() + message.to())).isEmpty());
        assertThat(log.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(canaries.in(line).stream()
                                .filter(not(Set.of(canaries.incident(), canaries.action())::contains)))
                        .isEmpty());
    }
}
