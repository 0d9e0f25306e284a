package dk.vaern.it.person;

import static dk.vaern.it.person.Known.AARHUS;
import static dk.vaern.it.person.Known.CANARIES;
import static dk.vaern.it.person.Known.JOINT;
import static dk.vaern.it.person.Known.LETTERS;
import static dk.vaern.it.person.Known.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.eventstore.testing.Traces;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.EventStream;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever anybody asks, and wherever anybody looks. */
class EverywhereTest {

    private final Known known = new Known();

    @BeforeEach
    void becomes_known() {
        known.becomeKnown();
    }

    @AfterEach
    void end() {
        known.close();
    }

    @Test
    void a_person_is_shown_to_their_own_until_they_are_erased_and_then_to_nobody() {
        Answers before = answers(known.incidents, known.notifications);
        assertThat(before.showing(CANARIES))
                .containsExactlyInAnyOrder("readOrganisation", "readOnCall", "readShifts", "readCalendar");
        assertThat(before.unanswered()).isSubsetOf("readOriginal");
        requireNoTrace();

        known.erase().expect(200);

        assertThat(answers(known.incidents).showing(CANARIES)).isEmpty();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(answers(known.notifications).showing(CANARIES))
                        .isEmpty());
        lifeGoesOn();
        requireNoTrace();
        assertThat(answers(known.world.incidentService(Map.of()), known.world.notificationService(Map.of()))
                        .showing(CANARIES))
                .isEmpty();
        requireNoted();
    }

    private Answers answers(Service... services) {
        return new Answers(List.of(services), List.of(AARHUS, JOINT), known.ids);
    }

    /** Letters are tried again, lists are built anew, an answer that is kept is given again, and nobody is written to. */
    private void lifeGoesOn() {
        Api operator = known.operator(known.incidents);
        operator.post(
                        LETTERS + "/"
                                + operator.items(LETTERS).getFirst().path("id").asString() + "/retry",
                        "")
                .expect(200);
        operator.post("/api/v1/processors/organisation-directory/rebuild", "").expect(202);
        known.operator(known.notifications)
                .post("/api/v1/processors/notification-board/rebuild", "")
                .expect(202);
        assertThat(known.addMail().expect(201).id()).isEqualTo(known.person());
        int written = known.world.providers().messages().size();
        String warning = known.deeds.warn(List.of(AARHUS));
        Api responder = known.incidents.as(AARHUS + ".responder");
        await().atMost(SOON)
                .until(() -> responder.all("/api/v1/warnings/" + warning + "/timeline").stream()
                        .anyMatch(entry -> entry.path("kind").asString().equals("escalation.step-taken")));
        assertThat(known.world.providers().messages()).hasSize(written);
    }

    private void requireNoTrace() {
        var traces = new Traces(known.world.database().asOwner(), CANARIES);
        assertThat(traces.inTables()).isEmpty();
        assertThat(traces.inFiles()).isEmpty();
        assertThat(inStream()).isEmpty();
        assertThat(known.log.lines())
                .isNotEmpty()
                // Providers' and clients' own, which run here as well, say whom they serve.
                .filteredOn(line -> line.startsWith("dk.vaern") || line.startsWith("org.springframework"))
                .noneMatch(line -> CANARIES.stream().anyMatch(line::contains));
    }

    private List<String> inStream() {
        try (var stream = EventStream.of(known.incidents.as(AARHUS + ".coordinator"), 0L)) {
            String marker = known.deeds.report(AARHUS, "AMBER");
            await().atMost(SOON).until(() -> stream.events().toString().contains(marker));
            String told = stream.events().toString();
            return CANARIES.stream().filter(told::contains).toList();
        }
    }

    /** What a person may ask: who looked, when, and that it was done. */
    private void requireNoted() {
        Api auditor = known.incidents.as(AARHUS + ".auditor");
        assertThat(auditor.all("/api/v1/audit?limit=200&person=" + known.person()))
                .extracting(entry -> entry.path("operation").asString())
                .contains(
                        "addContactPoint",
                        "readOrganisation",
                        "readOnCall",
                        "readShifts",
                        "readCalendar",
                        "erasePerson");
    }
}
