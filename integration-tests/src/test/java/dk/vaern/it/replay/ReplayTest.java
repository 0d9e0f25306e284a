package dk.vaern.it.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any moment of any incident can be had again, and is what its timeline says that it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OWNER = "municipality-0751";
    private static final String GUEST = "municipality-0461";

    private final World world = World.begin();
    private final Service service = world.incidentService(Map.of());
    private final Api owner = service.as(OWNER + ".coordinator");
    private final Api guest = service.as(GUEST + ".coordinator");
    private final Api joint = service.as("joint-municipal.coordinator");

    @BeforeAll
    void organisations_are_registered() {
        Api administrator = service.as("joint-municipal.administrator");
        Organisations.register(administrator, OWNER, "Aarhus");
        Deed.GUESTS.forEach(guest -> Organisations.register(administrator, guest, guest));
        await().atMost(SOON)
                .until(() -> administrator.items("/api/v1/organisations").size() == 1 + Deed.GUESTS.size());
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void every_kind_of_entry_leaves_the_incident_as_the_timeline_says() {
        String warning = publishedWarning();
        String incident = report();
        String duplicate = report();

        live(incident, warning);
        dismissAndMerge(duplicate, incident);

        var first = new Replayed(owner, incident);
        var second = new Replayed(owner, duplicate);
        await().atMost(SOON).until(() -> first.kinds().contains("incident.duplicate-absorbed"));
        requireEveryKind(first, second);
        for (Replayed one : List.of(first, second)) {
            one.requireEachMomentAsItsEntriesSay();
            one.requireEachInstantAsThePositionBefore();
        }
    }

    /** So that no kind is forgotten here when one is added. */
    private static void requireEveryKind(Replayed... incidents) {
        var kinds = new TreeSet<String>();
        for (Replayed incident : incidents) {
            kinds.addAll(incident.kinds());
        }
        assertThat(kinds)
                .containsAll(EventCatalogue.names().values().stream()
                        .filter(name -> name.startsWith("incident."))
                        .toList())
                .contains("action.proposed", "action.accepted", "warning.published", "warning-receipt.acknowledged");
    }

    private void live(String incident, String warning) {
        var handling = new Handling(owner, incident);
        joint.post(handling.path("/break-glass"), """
                {"reason": "Ingen svarer", "minutes": 60}""").expect(200);
        handling.all(List.of(
                Deed.of("/triage", """
                        {"outcome": "CONFIRMED", "reason": "Loggen viser det"}"""),
                Deed.severity("CRITICAL"),
                Deed.of("/category", """
                        {"category": "malicious-code/infected-system", "reason": "Fundet"}"""),
                Deed.of("/commander", """
                        {"subject": "en-anden"}"""),
                Deed.escalation("JOINT"),
                Deed.escalation("NATIONAL"),
                Deed.escalation("LOCAL"),
                Deed.invitation(GUEST)));
        guest.post(handling.path("/participants/" + GUEST + "/joining"), "{}").expect(200);
        thereAndBack(handling, new Handling(guest, incident));
        handling.all(
                List.of(Deed.evidence(1), Deed.indicator(1), Deed.service(1), Deed.observation(1), Deed.decision(1)));
        handling.all(List.of(Deed.warning(warning), Deed.awareness(world.clock().instant())));
        String seen =
                new Replayed(owner, incident).timeline().getLast().path("id").stringValue();
        handling.all(List.of(Deed.correction(seen), Deed.reviewNote(1)));
        String action = owner.post(handling.path("/actions"), """
                {"title": "Luk porten", "description": "I firewallen", "assignee": "%s"}""".formatted(OWNER))
                .expect(201)
                .id();
        owner.post("/api/v1/actions/" + action + "/acceptance", "{}").expect(200);
        acknowledge(warning);
        guest.delete(handling.path("/participants/" + GUEST)).expect(200);
        handling.all(List.of(Deed.phase("CONTAINED"), Deed.phase("ERADICATED"), Deed.phase("RECOVERED")));
        handling.all(List.of(Deed.CLOSURE, Deed.REOPENING));
    }

    /** The guest says no, is not asked after all, takes it over, and gives it back. */
    private static void thereAndBack(Handling owner, Handling guest) {
        owner.all(List.of(Deed.ownership(GUEST)));
        guest.all(List.of(Deed.of("/owner/refusal", """
                {"reason": "Ikke vores"}""")));
        owner.all(List.of(Deed.ownership(GUEST), new Deed("/owner/offer", null), Deed.ownership(GUEST)));
        guest.all(List.of(Deed.of("/owner/acceptance", "{}"), Deed.ownership(OWNER)));
        owner.all(List.of(Deed.of("/owner/acceptance", "{}")));
    }

    private void dismissAndMerge(String duplicate, String into) {
        new Handling(owner, duplicate)
                .all(List.of(Deed.of("/triage", """
                        {"outcome": "DISMISSED", "reason": "Kendt"}"""), Deed.REOPENING, Deed.of("/merge", """
                        {"into": "%s", "reason": "Samme hændelse"}""".formatted(into))));
    }

    private String publishedWarning() {
        Api analyst = service.as("national-centre.analyst");
        String warning = analyst.post("/api/v1/warnings", """
                {"title": "Opdatér nu", "text": "En sårbarhed udnyttes", "tlp": "GREEN", "severity": "HIGH",
                 "urgency": "URGENT", "audience": {"organisations": ["%s"]}}
                """.formatted(OWNER))
                .expect(201)
                .id();
        analyst.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
        return warning;
    }

    private void acknowledge(String warning) {
        String receipt = "/api/v1/warnings/" + warning + "/receipts/" + OWNER;
        await().atMost(SOON).until(() -> owner.get(receipt).status() == 200);
        owner.post(receipt + "/acknowledgement", "{}").expect(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_history_replays_and_what_was_refused_changed_nothing(long seed) {
        String incident = report();
        var replayed = new Replayed(owner, incident);
        var handling = new Handling(owner, incident);
        var random = new Random(seed);
        int refused = 0;

        for (int step = 0; step < 45; step++) {
            var before = replayed.now();
            Answer answer = handling.give(Deed.any(random, world.clock().instant()));
            assertThat(answer.status()).as(answer.text()).isIn(200, 201, 409);
            if (answer.status() == 409) {
                refused++;
                assertThat(answer.json().path("currentVersion")).isEqualTo(before.path("version"));
                assertThat(replayed.now()).isEqualTo(before);
            }
        }

        assertThat(refused).isBetween(5, 40);
        replayed.requireEachMomentAsItsEntriesSay();
        replayed.requireEachInstantAsThePositionBefore();
    }

    private String report() {
        return owner.post("/api/v1/incidents", """
                {"title": "Ukendt login", "description": "På to servere", "severity": "LOW", "tlp": "AMBER",
                 "affectedServices": ["Vandforsyning"]}
                """).expect(201).id();
    }
}
