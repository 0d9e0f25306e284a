package dk.vaern.it.sharing;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.path;
import static dk.vaern.it.sharing.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.EventStream;
import dk.vaern.it.world.Providers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is shared begins and ends with the sharing: in answers, lists, searches, and in streams that are open already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingOverTimeTest {

    private static final String SUPPLIER = "supplier-demo";
    private static final String DOWN = "supplier-nede";

    private final Night night = Night.withMessages();

    @BeforeAll
    void organisations_are_registered() {
        night.register(AARHUS, ODENSE, JOINT, CENTRE, SUPPLIER);
    }

    @AfterAll
    void end() {
        night.close();
    }

    private void invite(String incident, String organisation, String history) {
        night.at(AARHUS, incident, "/participants", """
                {"organisation": "%s", "history": "%s"}""".formatted(organisation, history))
                .expect(200);
    }

    private void escalate(String incident, String level) {
        night.at(AARHUS, incident, "/escalation", """
                {"level": "%s", "reason": "Vurderet"}""".formatted(level)).expect(200);
    }

    /** Something of the listener's own, after which all that came before it has been told or never will be. */
    private List<String> toldUntilNow(EventStream stream, String organisation, String incident) {
        String marker = night.deeds.report(organisation, "AMBER");
        heard(stream, marker);
        return stream.events().stream()
                .filter(event -> event.data().toString().contains(incident))
                .map(event -> event.data().at("/entry/text").stringValue(""))
                .toList();
    }

    private static void heard(EventStream stream, String words) {
        soon(() -> assertThat(stream.events())
                .anyMatch(event -> event.data().toString().contains(words)));
    }

    private void hidden(String organisation, String incident) {
        Api who = night.coordinator(organisation);
        who.get(path(incident)).expect(404);
        who.get(path(incident) + "/timeline").expect(404);
        soon(() -> assertThat(night.listed(organisation, incident)).isFalse());
    }

    @Test
    void a_late_joiner_catches_up_with_the_history_it_was_given() {
        String incident = night.deeds.report(AARHUS, "AMBER");
        night.deeds.observe(AARHUS, incident, "tidligspor efterladt");
        String action = night.at(AARHUS, incident, "/actions", """
                {"title": "Luk porten", "description": "I firewallen"}""").expect(201).id();
        long before = night.coordinator(AARHUS)
                .get(path(incident))
                .json()
                .path("asOf")
                .longValue();
        invite(incident, ODENSE, "ALL");
        invite(incident, SUPPLIER, "FROM_NOW");
        night.deeds.observe(AARHUS, incident, "senspor efterladt");

        assertThat(night.timeline(ODENSE, incident)).contains("tidligspor efterladt", "senspor efterladt");
        assertThat(night.timeline(SUPPLIER, incident))
                .contains("senspor efterladt")
                .doesNotContain("tidligspor efterladt");
        soon(() -> assertThat(night.found(ODENSE, "tidligspor")).isOne());
        soon(() -> assertThat(night.found(SUPPLIER, "senspor")).isOne());
        assertThat(night.found(SUPPLIER, "tidligspor")).isZero();
        night.coordinator(ODENSE).get("/api/v1/actions/" + action).expect(200);
        night.coordinator(SUPPLIER).get("/api/v1/actions/" + action).expect(404);
        assertThat(night.coordinator(SUPPLIER).items("/api/v1/actions?incident=" + incident))
                .isEmpty();
        assertThat(night.coordinator(ODENSE).items("/api/v1/actions?incident=" + incident))
                .hasSize(1);
        try (var ofOdense = EventStream.of(night.coordinator(ODENSE), before - 2);
                var ofSupplier = EventStream.of(night.coordinator(SUPPLIER), before - 2)) {
            assertThat(toldUntilNow(ofOdense, ODENSE, incident))
                    .contains("tidligspor efterladt", "Tiltag foreslået: Luk porten", "senspor efterladt");
            assertThat(toldUntilNow(ofSupplier, SUPPLIER, incident))
                    .contains("senspor efterladt")
                    .doesNotContain("tidligspor efterladt", "Tiltag foreslået: Luk porten");
        }
    }

    @Test
    void who_was_sent_away_hears_nothing_more_in_a_stream_that_is_open() {
        String incident = night.deeds.report(AARHUS, "AMBER");
        invite(incident, ODENSE, "ALL");
        String proposed = night.at(ODENSE, incident, "/actions", """
                {"title": "Bed om hjælp", "description": "Hos naboen", "assignee": "%s"}""".formatted(AARHUS))
                .expect(201)
                .id();
        try (var stream = EventStream.of(night.coordinator(ODENSE), null)) {
            night.deeds.observe(AARHUS, incident, "med Odense");
            heard(stream, "med Odense");
            night.remove(AARHUS, incident, ODENSE);
            night.deeds.observe(AARHUS, incident, "uden Odense");
            Api aarhus = night.coordinator(AARHUS);
            aarhus.post("/api/v1/actions/" + proposed + "/acceptance", "{}").expect(200);

            List<String> told = toldUntilNow(stream, ODENSE, incident);
            assertThat(told).contains("med Odense").doesNotContain("uden Odense", "Tiltaget blev accepteret");
        }
        hidden(ODENSE, incident);
        Api odense = night.coordinator(ODENSE);
        odense.get("/api/v1/actions/" + proposed).expect(404);
        odense.post("/api/v1/actions/" + proposed + "/cancellation", """
                {"reason": "-"}""").expect(404);
    }

    @Test
    void what_is_taken_back_is_taken_back_from_open_streams_too() {
        String incident = night.deeds.report(AARHUS, "AMBER");
        escalate(incident, "NATIONAL");
        try (var ofJoint = EventStream.of(night.coordinator(JOINT), null);
                var ofCentre = EventStream.of(night.coordinator(CENTRE), null)) {
            night.deeds.observe(AARHUS, incident, "for alle tre");
            heard(ofCentre, "for alle tre");
            escalate(incident, "JOINT");
            night.deeds.observe(AARHUS, incident, "for to");
            heard(ofJoint, "for to");
            escalate(incident, "LOCAL");
            night.deeds.observe(AARHUS, incident, "for os selv");

            assertThat(toldUntilNow(ofJoint, JOINT, incident))
                    .contains("for alle tre", "for to")
                    .doesNotContain("for os selv");
            assertThat(toldUntilNow(ofCentre, CENTRE, incident))
                    .contains("for alle tre")
                    .doesNotContain("for to", "for os selv");
        }
        hidden(JOINT, incident);
        hidden(CENTRE, incident);
    }

    @Test
    void broken_glass_is_reasoned_told_at_once_and_ends_by_itself() {
        String incident = night.deeds.report(AARHUS, "AMBER");
        Api centre = night.coordinator(CENTRE);
        centre.post(path(incident) + "/break-glass", "{\"minutes\": 10}").expect(400);
        try (var stream = EventStream.of(centre, null)) {
            centre.post(path(incident) + "/break-glass", """
                    {"reason": "Ingen svarer hos jer", "minutes": 10}""").expect(200);
            night.deeds.observe(AARHUS, incident, "mens glasset er brudt");
            centre.get(path(incident)).expect(200);
            assertThat(night.timeline(AARHUS, incident))
                    .anySatisfy(text -> assertThat(text).contains("nødstilfælde", "Ingen svarer hos jer"));
            night.awaitMessage(AARHUS, incident, "GLASS_BROKEN", "ACCEPTED");
            assertThat(night.messages(AARHUS, incident)
                            .map(message -> message.path("urgency").stringValue()))
                    .containsOnly("URGENT");

            heard(stream, "mens glasset er brudt");
            night.world.clock().advance(Duration.ofMinutes(11));
            night.deeds.observe(AARHUS, incident, "efter at tiden gik");
            assertThat(toldUntilNow(stream, CENTRE, incident)).doesNotContain("efter at tiden gik");
        }
        hidden(CENTRE, incident);
        assertThat(night.timeline(AARHUS, incident)).contains("efter at tiden gik");
    }

    @Test
    void a_message_that_waits_is_withdrawn_when_its_recipient_may_not_be_told_any_longer() {
        String incident = night.deeds.report(AARHUS, "AMBER");
        Providers providers = night.world.providers();
        night.deeds.register(DOWN, providers.hook(DOWN));
        providers.http().stubFor(post(urlEqualTo(Providers.HOOKS + DOWN)).willReturn(status(503)));
        invite(incident, DOWN, "ALL");
        soon(() -> assertThat(night.kinds(AARHUS, incident)).contains("notification.failed"));
        long before = attemptsAt(DOWN);
        night.remove(AARHUS, incident, DOWN);
        providers.recover();
        night.world.clock().advance(Duration.ofMinutes(2));

        soon(() -> assertThat(night.kinds(AARHUS, incident)).contains("notification.withdrawn"));
        assertThat(attemptsAt(DOWN)).isEqualTo(before);
        assertThat(night.timeline(AARHUS, incident))
                .anySatisfy(text -> assertThat(text).contains("må ikke længere se sagen"));
    }

    private long attemptsAt(String organisation) {
        return night.world.providers().messages().stream()
                .filter(message -> message.to().endsWith(organisation))
                .count();
    }

    @Test
    void a_message_that_never_left_tells_nobody_that_there_was_something() {
        String incident = night.deeds.report(AARHUS, "RED");
        invite(incident, ODENSE, "ALL");

        soon(() -> assertThat(night.kinds(AARHUS, incident)).contains("notification.withdrawn"));
        assertThat(night.messages(ODENSE, incident)).isEmpty();
        hidden(ODENSE, incident);
    }

    @Test
    void nobody_answers_for_an_action_that_they_do_not_find() {
        String red = night.deeds.report(AARHUS, "RED");
        String own = proposed(AARHUS, red, ", \"assignee\": \"" + AARHUS + "\"");
        String shared = night.deeds.report(AARHUS, "AMBER");
        invite(shared, ODENSE, "ALL");
        String left = proposed(ODENSE, shared, "");
        night.remove(AARHUS, shared, ODENSE);

        for (String step : List.of("/acceptance", "/start", "/unblock")) {
            night.incidents
                    .as(AARHUS + ".responder")
                    .post("/api/v1/actions/" + own + step, "")
                    .expect(404);
            night.coordinator(ODENSE).post("/api/v1/actions/" + left + step, "").expect(404);
        }
        night.coordinator(AARHUS)
                .post("/api/v1/actions/" + own + "/acceptance", "")
                .expect(200);
    }

    private String proposed(String by, String incident, String more) {
        return night.at(by, incident, "/actions", """
                {"title": "Skift adgangskoder", "description": "På alle"%s}""".formatted(more))
                .expect(201)
                .id();
    }
}
