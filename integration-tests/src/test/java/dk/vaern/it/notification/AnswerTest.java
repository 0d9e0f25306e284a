package dk.vaern.it.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whoever answers the message about a warning has acknowledged the warning, across both services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerTest {

    private static final String AARHUS = "municipality-0751";
    private static final String ODENSE = "municipality-0461";
    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9_-]{24})");

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Service notifications = world.notificationService(Map.of());
    private final Deeds deeds = new Deeds(incidents);

    @AfterAll
    void end() {
        world.close();
    }

    private JsonNode receipt(String warning, String organisation) {
        return incidents
                .as(organisation + ".responder")
                .get("/api/v1/warnings/" + warning + "/receipts/" + organisation)
                .expect(200)
                .json();
    }

    private String token(String number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.providers().texts().stream()
                        .anyMatch(text -> text.to().equals(number)));
        Matcher link = LINK.matcher(world.providers().texts().stream()
                .filter(text -> text.to().equals(number))
                .toList()
                .getLast()
                .text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void the_link_in_a_message_acknowledges_the_organisations_receipt_and_nobody_elses() {
        deeds.register(AARHUS, Contact.telephone("+4511111111"));
        deeds.register(ODENSE, Contact.telephone("+4522222222"));
        String warning = deeds.warn(List.of(AARHUS, ODENSE));
        String path = "/a/" + token("+4511111111");
        Api nobody = notifications.anonymous();

        assertThat(nobody.get(path).expect(200).text()).doesNotContain(warning);
        assertThat(receipt(warning, AARHUS).path("acknowledgedAt").isString()).isFalse();
        nobody.send("POST", path, null, Map.of()).expect(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> receipt(warning, AARHUS).path("acknowledgedAt").isString());
        assertThat(receipt(warning, ODENSE).path("acknowledgedAt").isString()).isFalse();
        JsonNode told = notifications
                .as(AARHUS + ".responder")
                .items("/api/v1/notifications?warning=" + warning)
                .getFirst();
        assertThat(told.path("acknowledgedHow").stringValue()).isEqualTo("LINK");
        assertThat(told.path("acknowledgedBy").stringValue()).startsWith(AARHUS + "/");
        assertThat(incidents
                        .as(AARHUS + ".responder")
                        .get("/api/v1/warnings/" + warning + "/timeline?limit=200")
                        .expect(200)
                        .text())
                .contains("kvitterede for varslet ved linket i beskeden");
        requireNoted(path.substring("/a/".length()), told);
    }

    /** Whose contact point it was, and not what opened the page. */
    private void requireNoted(String token, JsonNode told) {
        notifications.anonymous().send("PUT", "/a/" + token, null, Map.of()).expect(405);
        Api auditor = incidents.as(AARHUS + ".auditor");
        JsonNode entry = auditor.items("/api/v1/audit?operation=answer").getFirst();
        assertThat(entry.path("path").stringValue()).isEqualTo("/a/{token}");
        assertThat(entry.at("/caller/subject").stringValue())
                .isEqualTo(told.path("acknowledgedBy").stringValue());
        assertThat(entry.path("resources").toString())
                .contains(told.path("id").stringValue())
                .doesNotContain(token);
        Api centre = incidents.as("national-centre.auditor");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> centre.get("/api/v1/audit?limit=200").text().contains("\"method\":\"PUT\""));
        assertThat(centre.get("/api/v1/audit?limit=200").text()).doesNotContain(token);
    }
}
