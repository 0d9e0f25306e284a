package dk.vaern.it.world;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What people do at incident-service that many tests begin with. */
public record Deeds(Service incidents) {

    /** Registers an organisation that is reached like this, or not at all, and waits until others find it. */
    public void register(String id, Contact... contacts) {
        Api administrator = incidents.as("joint-municipal.administrator");
        Organisations.register(administrator, id, id, contacts);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> administrator.items("/api/v1/organisations?limit=200").stream()
                        .anyMatch(known -> known.path("id").stringValue().equals(id)));
    }

    /**
     * Has an organisation's own people add a telephone that is told everything, and verify it by the code that comes there.
     *
     * @param codes where text messages are delivered
     * @return the contact point's id
     */
    public String addTelephone(
            String organisation, String name, String number, Service notifications, Providers codes) {
        String who = organisation + ".administrator";
        String id = incidents
                .as(who)
                .post("/api/v1/organisations/" + organisation + "/contact-points", """
                        {"channel": "SMS", "address": "%s", "name": "%s", "from": "INFORMATIONAL"}
                        """.formatted(number, name))
                .expect(201)
                .id();
        await().atMost(Duration.ofSeconds(20)).until(() -> !codes.codes(number).isEmpty());
        notifications
                .as(who)
                .post("/api/v1/destinations/" + id + "/verification", """
                        {"code": "%s"}""".formatted(
                                codes.codes(number).getLast()))
                .expect(200);
        return id;
    }

    /** Reports an incident and returns its id. */
    public String report(String owner, String tlp) {
        return incidents
                .as(owner + ".coordinator")
                .post("/api/v1/incidents", """
                {"title": "Kanariefugl", "description": "Ukendt login", "severity": "HIGH", "tlp": "%s"}
                """.formatted(tlp))
                .expect(201)
                .id();
    }

    public void observe(String owner, String incident, String text) {
        at(owner, incident, "/observations", """
                {"text": "%s"}""".formatted(text));
    }

    public void invite(String owner, String incident, String guest) {
        at(owner, incident, "/participants", """
                {"organisation": "%s", "history": "ALL"}""".formatted(guest));
    }

    public void escalate(String owner, String incident) {
        at(owner, incident, "/escalation", """
                {"level": "JOINT", "reason": "Vi kan ikke alene"}""");
    }

    private void at(String owner, String incident, String path, String body) {
        incidents
                .as(owner + ".coordinator")
                .post("/api/v1/incidents/" + incident + path, body)
                .expect(200);
    }

    /** Publishes a warning to these and returns its id. */
    public String warn(List<String> recipients) {
        Api analyst = incidents.as("national-centre.analyst");
        String audience = recipients.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        String warning = analyst.post("/api/v1/warnings", """
                {"title": "Opdatér nu", "text": "En sårbarhed udnyttes", "tlp": "GREEN", "severity": "HIGH",
                 "urgency": "URGENT", "audience": {"organisations": [%s]}}
                """.formatted(audience))
                .expect(201)
                .id();
        analyst.post("/api/v1/warnings/" + warning + "/publication", "{}").expect(200);
        return warning;
    }
}
