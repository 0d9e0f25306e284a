package dk.vaern.it.access.scene;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.openapi.Description;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/**
 * Sets the scene: does what people do, and stops at the first thing that is refused.
 *
 * @param description of incident-service
 */
public record Hands(Service incidents, Service notifications, Description description) {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Returns the id of what was made or changed. */
    String post(String who, String path, String json) {
        Answer answer = incidents.as(who).post("/api/v1" + path, json);
        return answer.expect(answer.status() == 201 ? 201 : 200).id();
    }

    /** As {@link #post}, at notification-service. */
    String arrange(String who, String path, String json) {
        return notifications.as(who).post("/api/v1" + path, json).expect(201).id();
    }

    /** Does notification-service show it to them? */
    boolean sees(String who, String path) {
        return notifications.as(who).get("/api/v1" + path).status() == 200;
    }

    void delete(String who, String path) {
        incidents.as(who).delete("/api/v1" + path).expect(200);
    }

    List<JsonNode> items(String who, String path) {
        return incidents.as(who).items("/api/v1" + path);
    }

    List<JsonNode> notifications(String who, String query) {
        return notifications.as(who).items("/api/v1/notifications?" + query);
    }

    static void soon(Callable<Boolean> so) {
        await().atMost(SOON).until(so);
    }
}
