package dk.vaern.it.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.EventStream;
import dk.vaern.it.world.EventStream.Event;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever follows the stream hears of what they may see as it happens, all of it and once, and of nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {

    private static final String AARHUS = "municipality-0751";
    private static final String ODENSE = "municipality-0461";

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Deeds deeds = new Deeds(service);
    private final Api aarhus = service.as(AARHUS + ".responder");
    private final Api odense = service.as(ODENSE + ".responder");
    private final Api joint = service.as("joint-municipal.coordinator");

    @BeforeAll
    void organisations_can_be_told() {
        world.notificationService(Map.of());
        for (String id : List.of(AARHUS, ODENSE, "joint-municipal")) {
            deeds.register(id, Contact.mail(id));
        }
    }

    @AfterAll
    void end() {
        world.close();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    @Test
    void each_hears_of_what_they_may_see_and_of_nothing_else() {
        try (var ofAarhus = EventStream.of(aarhus, null);
                var ofOdense = EventStream.of(odense, null);
                var ofJoint = EventStream.of(joint, null)) {
            String incident = deeds.report(AARHUS, "AMBER");
            deeds.observe(AARHUS, incident, "Pumperne står");
            deeds.escalate(AARHUS, incident);
            deeds.report(ODENSE, "AMBER");

            soon(() -> assertThat(ofOdense.names()).contains("incident.reported"));
            assertThat(ofOdense.events())
                    .allSatisfy(event -> assertThat(event.data().toString())
                            .doesNotContain(incident)
                            .doesNotContain("Pumperne"));
            soon(() -> assertThat(ofAarhus.names())
                    .contains("incident.reported", "incident.observation-recorded", "incident.escalated"));
            soon(() -> assertThat(ofJoint.names()).contains("incident.escalated"));
            // What was said before it was escalated is not told afterwards by a stream that has gone on.
            assertThat(ofJoint.events())
                    .allSatisfy(
                            event -> assertThat(event.data().path("incidentId").stringValue(""))
                                    .isEqualTo(incident));
        }
    }

    @Test
    void how_messages_fare_is_told_to_those_whose_matter_it_is() {
        try (var ofAarhus = EventStream.of(aarhus, null);
                var ofOdense = EventStream.of(odense, null);
                var ofJoint = EventStream.of(joint, null)) {
            String incident = deeds.report(AARHUS, "AMBER");
            deeds.escalate(AARHUS, incident);
            String warning = deeds.warn(List.of(AARHUS, ODENSE));

            soon(() -> assertThat(told(ofAarhus, "incidentId", incident))
                    .containsExactly("notification.requested", "notification.attempted", "notification.accepted"));
            soon(() -> assertThat(told(ofJoint, "incidentId", incident)).contains("notification.accepted"));
            soon(() -> assertThat(told(ofJoint, "warningId", warning))
                    .filteredOn("notification.accepted"::equals)
                    .hasSize(2));
            for (EventStream own : List.of(ofAarhus, ofOdense)) {
                soon(() -> assertThat(told(own, "warningId", warning))
                        .containsExactly("notification.requested", "notification.attempted", "notification.accepted"));
            }
            assertThat(told(ofOdense, "incidentId", incident)).isEmpty();
        }
    }

    private static List<String> told(EventStream stream, String about, String id) {
        return stream.events().stream()
                .filter(event -> event.data().path(about).stringValue("").equals(id))
                .map(Event::name)
                .filter(name -> name.startsWith("notification."))
                .toList();
    }

    @Test
    void after_a_break_it_goes_on_where_it_was_without_loss_or_repeats() {
        String incident = deeds.report(AARHUS, "AMBER");
        long before =
                aarhus.get("/api/v1/incidents/" + incident).json().path("asOf").longValue();
        for (int number = 0; number < 5; number++) {
            deeds.observe(AARHUS, incident, "før " + number);
        }
        List<Event> heard = new ArrayList<>();
        try (var first = EventStream.of(aarhus, before)) {
            soon(() -> assertThat(first.events()).hasSizeGreaterThanOrEqualTo(3));
            heard.addAll(first.events().subList(0, 3));
        }
        for (int number = 0; number < 5; number++) {
            deeds.observe(AARHUS, incident, "efter " + number);
        }
        try (var second = EventStream.of(aarhus, heard.getLast().id())) {
            deeds.observe(AARHUS, incident, "til sidst");
            soon(() -> assertThat(second.events()).hasSize(8));
            heard.addAll(second.events());
        }

        assertThat(heard).extracting(Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(heard)
                .extracting(event -> event.data().path("entry").path("text").stringValue())
                .containsExactly(
                        "før 0",
                        "før 1",
                        "før 2",
                        "før 3",
                        "før 4",
                        "efter 0",
                        "efter 1",
                        "efter 2",
                        "efter 3",
                        "efter 4",
                        "til sidst");
    }

    @Test
    void who_asks_for_headers_only_takes_nobodys_place() {
        int morePlacesThanAnOrganisationHas = 110;
        for (int time = 0; time < morePlacesThanAnOrganisationHas; time++) {
            assertThat(aarhus.send("HEAD", "/api/v1/stream", null, Map.of())
                            .expect(200)
                            .header("Content-Type"))
                    .startsWith("text/event-stream");
        }
        try (var stream = EventStream.of(aarhus, null)) {
            String incident = deeds.report(AARHUS, "AMBER");
            soon(() -> assertThat(stream.events())
                    .anyMatch(event -> event.data().toString().contains(incident)));
        }
    }
}
