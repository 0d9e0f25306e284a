package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.soon;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.EventStream;
import dk.vaern.it.world.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private static final String STRANGER = "municipality-0101";
    private static final String SUPPLIER = "supplier-demo";
    private static final String AUTHORITY = "authority-datatilsynet";
    private static final List<String> OTHERS = List.of(ODENSE, STRANGER, SUPPLIER, AUTHORITY, JOINT, CENTRE);
    private static final Set<Role> READ_INCIDENTS =
            Set.of(Role.RESPONDER, Role.COORDINATOR, Role.ANALYST, Role.REVIEWER, Role.SERVICE);

    private final Night night = Night.withMessages();
    private final CapturedLog log = CapturedLog.open();
    private final Map<String, String> overviews = new HashMap<>();
    private final Map<String, EventStream> streams = new HashMap<>();
    private final Api owner = night.coordinator(AARHUS);
    /** Who was sent a message about the incident. */
    private final Set<String> told = new TreeSet<>(Set.of(AARHUS));

    private Canaries canaries;
    private List<Crawler> crawlers;
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
        for (String organisation : OTHERS) {
            overviews.put(organisation, overview(organisation));
            streams.put(organisation, EventStream.of(night.coordinator(organisation), null));
        }
        canaries = new Canaries(owner, AARHUS, night.world.clock().instant().toString());
        crawlers = List.of(
                new Crawler(night.incidents, canaries, AARHUS), new Crawler(night.notifications(), canaries, AARHUS));
        soon(() -> assertThat(night.found(AARHUS, "zqkanariereopening")).isOne());
        unshared = position();
    }

    @AfterAll
    void end() {
        streams.values().forEach(EventStream::close);
        log.close();
        night.close();
    }

    private EventStream streamOf(String organisation) {
        return Objects.requireNonNull(streams.get(organisation));
    }

    private long position() {
        return owner.get(canaries.path("")).expect(200).json().path("asOf").longValue();
    }

    private String overview(String organisation) {
        var overview = night.coordinator(organisation)
                .get("/api/v1/overview")
                .expect(200)
                .json();
        return overview.path("incidents").toString() + overview.path("actions") + overview.path("campaigns");
    }

    /** Every role of every organisation, those of the owner that incidents are not for included. */
    private static Stream<String> everybody() {
        Stream<String> others = OTHERS.stream()
                .flatMap(organisation -> Stream.of(Role.values()).map(role -> organisation + "." + role.claim()));
        Stream<String> own =
                Stream.of(Role.values()).filter(not(READ_INCIDENTS::contains)).map(role -> AARHUS + "." + role.claim());
        return Stream.concat(others, own);
    }

    private static Predicate<String> readersOf(String organisation) {
        return who -> READ_INCIDENTS.stream().anyMatch(role -> who.equals(organisation + "." + role.claim()));
    }

    private List<String> leaks(Predicate<String> to) {
        return crawlers.stream()
                .flatMap(crawler -> everybody().filter(to).toList().parallelStream()
                        .flatMap(who -> crawler.leaksTo(who, told).stream()))
                .toList();
    }

    /** After something of its own, which comes last, a stream has told all that it will tell of what was before. */
    private List<String> told(String organisation, EventStream stream) {
        String marker = night.deeds.report(organisation, "AMBER");
        soon(() -> assertThat(stream.events())
                .anyMatch(event -> event.data().toString().contains(marker)));
        List<String> told = new ArrayList<>();
        stream.events().forEach(event -> told.addAll(canaries.in(event.data().toString())));
        return told;
    }

    private List<String> toldFromTheBeginning(String organisation) {
        try (var stream = EventStream.of(night.coordinator(organisation), 0L)) {
            return told(organisation, stream);
        }
    }

    @Test
    @Order(1)
    void nobody_else_finds_anything_of_it(TestReporter reporter) {
        assertThat(overviews)
                .allSatisfy((organisation, before) ->
                        assertThat(overview(organisation)).as(organisation).isEqualTo(before));
        assertThat(leaks(_ -> true)).isEmpty();
        for (String organisation : OTHERS) {
            for (String role : List.of("coordinator", "responder", "service")) {
                assertThat(crawlers.getFirst().leaksInRefusalsTo(organisation + "." + role))
                        .isEmpty();
            }
            assertThat(told(organisation, streamOf(organisation)))
                    .as(organisation)
                    .isEmpty();
            assertThat(toldFromTheBeginning(organisation)).as(organisation).isEmpty();
        }
        int asked = crawlers.stream().mapToInt(Crawler::asked).sum();
        assertThat(asked).isGreaterThan(5_000);
        reporter.publishEntry("questions", Integer.toString(asked));
    }

    @Test
    @Order(2)
    void shared_it_is_found_whole_by_the_guest_and_by_nobody_else() {
        owner.post(canaries.path("/participants"), "{\"organisation\": \"%s\", \"history\": \"ALL\"}".formatted(ODENSE))
                .expect(200);
        shared = position();
        told.add(ODENSE);
        soon(() -> assertThat(night.found(ODENSE, "zqkanarietitle")).isOne());

        for (Role role : READ_INCIDENTS) {
            assertFound(night.incidents.as(ODENSE + "." + role.claim()));
        }
        assertThat(toldFromTheBeginning(ODENSE)).containsAll(canaries.words());
        assertThat(leaks(not(readersOf(ODENSE)))).isEmpty();
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
        assertThat(leaks(readersOf(ODENSE)))
                .isNotEmpty()
                .noneMatch(leak -> strict.stream()
                        .anyMatch(word -> leak.substring(leak.indexOf(": [")).contains(word)));
        assertThat(told(ODENSE, streamOf(ODENSE))).doesNotContainAnyElementsOf(strict);
    }

    @Test
    @Order(3)
    void handed_up_and_looked_into_it_is_found_by_those_and_by_nobody_else() {
        owner.post(canaries.path("/escalation"), "{\"level\": \"JOINT\", \"reason\": \"Hjælp\"}")
                .expect(200);
        told.add(JOINT);
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
        assertThat(leaks(not(readersOf(ODENSE)
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

        assertThat(leaks(_ -> true)).isEmpty();
        for (String organisation : OTHERS) {
            assertThat(told(organisation, streamOf(organisation)))
                    .as(organisation)
                    .doesNotContain("zqkanarieafterwards");
            assertThat(toldFromTheBeginning(organisation)).as(organisation).isEmpty();
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
