package dk.vaern.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Both services, some organisations that are reached by mail, and incidents of Aarhus that others come to see, or not. */
final class Night implements AutoCloseable {

    static final String AARHUS = "municipality-0751";
    static final String ODENSE = "municipality-0461";
    static final String JOINT = "joint-municipal";
    static final String CENTRE = "national-centre";

    final World world = World.begin();
    final Service incidents = world.incidentService(Map.of());
    final Deeds deeds = new Deeds(incidents);
    private @Nullable Service notifications;

    /** With somebody who brings messages, which are entries of their own; without, nothing happens that nobody does. */
    static Night withMessages() {
        var night = new Night();
        night.notifications = night.world.notificationService(Map.of());
        return night;
    }

    Service notifications() {
        return Objects.requireNonNull(notifications, "nobody brings messages");
    }

    void register(String... organisations) {
        for (String id : organisations) {
            deeds.register(id, Contact.mail(id));
        }
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    Api coordinator(String organisation) {
        return incidents.as(organisation + ".coordinator");
    }

    Answer at(String organisation, String incident, String path, String body) {
        return coordinator(organisation).post(path(incident) + path, body);
    }

    static String path(String incident) {
        return "/api/v1/incidents/" + incident;
    }

    /** The texts of the timeline that somebody of the organisation reads. */
    List<String> timeline(String organisation, String incident) {
        return coordinator(organisation).all(path(incident) + "/timeline?limit=200").stream()
                .map(entry -> entry.path("text").stringValue())
                .toList();
    }

    /** The kinds of the timeline's entries. */
    List<String> kinds(String organisation, String incident) {
        return coordinator(organisation).all(path(incident) + "/timeline?limit=200").stream()
                .map(entry -> entry.path("kind").stringValue())
                .toList();
    }

    /** How many incidents a search finds. */
    int found(String organisation, String words) {
        return coordinator(organisation).items("/api/v1/incidents?q=" + words).size();
    }

    boolean listed(String organisation, String incident) {
        return coordinator(organisation).all("/api/v1/incidents?limit=200").stream()
                .anyMatch(item -> item.path("id").stringValue().equals(incident));
    }

    /** What somebody of the organisation reads of the messages about an incident. */
    Stream<JsonNode> messages(String organisation, String incident) {
        return notifications()
                .as(organisation + ".coordinator")
                .all("/api/v1/notifications?limit=200&incident=" + incident)
                .stream();
    }

    void awaitMessage(String organisation, String incident, String matter, String status) {
        soon(() -> assertThat(messages(organisation, incident)
                        .filter(message -> message.path("matter").stringValue().equals(matter))
                        .map(message -> message.path("status").stringValue()))
                .contains(status));
    }

    void remove(String who, String incident, String organisation) {
        coordinator(who)
                .delete(path(incident) + "/participants/" + organisation)
                .expect(200);
    }

    @Override
    public void close() {
        world.close();
    }
}
