package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.path;
import static dk.vaern.it.sharing.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An incident goes to another owner that takes it on, and everything that is part of it goes along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverTest {

    private final Night night = Night.withMessages();
    private final Api aarhus = night.coordinator(AARHUS);
    private final Api odense = night.coordinator(ODENSE);

    @BeforeAll
    void organisations_are_registered() {
        night.register(AARHUS, ODENSE);
    }

    @AfterAll
    void end() {
        night.close();
    }

    private String offered(String label) {
        String incident = night.deeds.report(AARHUS, label);
        night.deeds.observe(AARHUS, incident, "Set i Aarhus");
        night.at(AARHUS, incident, "/participants", """
                {"organisation": "%s", "history": "FROM_NOW", "individuals": ["%s.coordinator"]}""".formatted(ODENSE, ODENSE))
                .expect(200);
        night.at(AARHUS, incident, "/owner", """
                {"organisation": "%s", "reason": "Deres vandværk"}""".formatted(ODENSE)).expect(200);
        return incident;
    }

    private String accepted(String label) {
        String incident = offered(label);
        night.at(ODENSE, incident, "/owner/acceptance", "{}").expect(200);
        return incident;
    }

    @Test
    void an_offer_changes_nothing_but_is_seen_and_told() {
        String incident = offered("AMBER");

        var read = odense.get(path(incident)).expect(200).json();
        assertThat(read.path("organisation").stringValue()).isEqualTo(AARHUS);
        assertThat(read.path("offeredTo").stringValue()).isEqualTo(ODENSE);
        assertThat(night.timeline(ODENSE, incident)).doesNotContain("Set i Aarhus");
        night.at(ODENSE, incident, "/closure", """
                {"rootCause": "-", "lessons": "-"}""").expect(403);
        night.awaitMessage(ODENSE, incident, "OWNERSHIP_OFFERED", "ACCEPTED");
    }

    @Test
    void taking_it_on_makes_it_theirs_everywhere() {
        String incident = accepted("AMBER");

        var read = odense.get(path(incident)).expect(200).json();
        assertThat(read.path("organisation").stringValue()).isEqualTo(ODENSE);
        assertThat(read.at("/commander/organisation").stringValue()).isEqualTo(ODENSE);
        assertThat(read.at("/participants/0/organisation").stringValue()).isEqualTo(AARHUS);
        assertThat(night.timeline(ODENSE, incident)).contains("Set i Aarhus");
        soon(() -> assertThat(odense.items("/api/v1/incidents?organisation=" + ODENSE))
                .extracting(item -> item.path("id").stringValue())
                .contains(incident));
        assertThat(aarhus.items("/api/v1/incidents?organisation=" + AARHUS + "&limit=200"))
                .extracting(item -> item.path("id").stringValue())
                .doesNotContain(incident);
        assertThat(aarhus.items("/api/v1/incidents?participant=" + AARHUS))
                .extracting(item -> item.path("id").stringValue())
                .contains(incident);
        night.awaitMessage(AARHUS, incident, "OWNERSHIP_HANDED_OVER", "ACCEPTED");
        assertThat(night.kinds(AARHUS, incident))
                .contains("incident.ownership-offered", "incident.ownership-handed-over", "notification.accepted");
        night.at(AARHUS, incident, "/escalation", """
                {"level": "JOINT", "reason": "-"}""").expect(403);
        night.at(ODENSE, incident, "/escalation", """
                {"level": "JOINT", "reason": "Hjælp"}""").expect(200);
    }

    @Test
    void the_old_owner_keeps_what_was_strict_and_its_own_and_sees_no_later_strict_entry() {
        String incident = accepted("AMBER+STRICT");
        night.at(ODENSE, incident, "/observations", """
                {"text": "Set i Odense bagefter"}""").expect(200);
        Api colleague = night.incidents.as(AARHUS + ".responder");

        assertThat(colleague.items(path(incident) + "/timeline?limit=200"))
                .extracting(entry -> entry.path("text").stringValue())
                .contains("Set i Aarhus")
                .doesNotContain("Set i Odense bagefter");
        assertThat(night.timeline(ODENSE, incident)).contains("Set i Aarhus", "Set i Odense bagefter");
        night.remove(ODENSE, incident, AARHUS);
        colleague.get(path(incident)).expect(404);
    }

    @Test
    void its_actions_are_the_new_owners_to_direct() {
        String incident = offered("AMBER");
        String action = night.at(AARHUS, incident, "/actions", """
                {"title": "Luk porten", "description": "I firewallen"}""").expect(201).id();
        odense.post("/api/v1/actions/" + action + "/cancellation", """
                {"reason": "-"}""").expect(404);
        night.at(ODENSE, incident, "/owner/acceptance", "{}").expect(200);

        soon(() -> assertThat(odense.get("/api/v1/actions/" + action)
                        .expect(200)
                        .json()
                        .path("organisation")
                        .stringValue())
                .isEqualTo(ODENSE));
        odense.post("/api/v1/actions/" + action + "/cancellation", """
                {"reason": "Ikke nødvendig"}""").expect(200);
        assertThat(night.kinds(AARHUS, incident)).contains("action.owner-changed");
    }

    @Test
    void the_clocks_that_run_stay_with_the_one_who_became_aware() {
        String incident = offered("AMBER");
        String awareness = """
                {"at": "%s", "basis": "Vandet er væk"}""".formatted(night.world.clock().instant());
        night.at(AARHUS, incident, "/awareness", awareness).expect(200);
        night.at(ODENSE, incident, "/owner/acceptance", "{}").expect(200);

        assertThat(odense.get(path(incident)).json().path("awareSince").isString())
                .isFalse();
        night.at(AARHUS, incident, "/awareness", awareness).expect(403);
        night.at(ODENSE, incident, "/awareness", awareness).expect(200);
        assertThat(odense.get(path(incident)).json().path("awareSince").isString())
                .isTrue();
    }

    @Test
    void who_looks_as_another_then_sees_the_roles_of_then() {
        String incident = offered("AMBER");
        long before = aarhus.get(path(incident)).json().path("asOf").longValue();
        night.at(ODENSE, incident, "/owner/acceptance", "{}").expect(200);

        String then = path(incident) + "/timeline?limit=200&as=" + ODENSE + "&at=" + before;
        assertThat(odense.items(then))
                .extracting(entry -> entry.path("text").stringValue())
                .isNotEmpty()
                .doesNotContain("Set i Aarhus");
        assertThat(odense.get(path(incident) + "?at=" + before)
                        .expect(200)
                        .json()
                        .path("organisation")
                        .stringValue())
                .isEqualTo(AARHUS);
        aarhus.get(then).expect(403);
    }
}
