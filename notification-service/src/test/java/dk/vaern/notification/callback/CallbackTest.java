package dk.vaern.notification.callback;

import static dk.vaern.notification.callback.CallbackScene.BOUND;
import static dk.vaern.notification.callback.CallbackScene.KEY;
import static dk.vaern.notification.callback.CallbackScene.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CallbackTest {

    private static final CallbackScene SCENE = new CallbackScene();

    @AfterAll
    static void end() {
        SCENE.close();
    }

    @Test
    void that_it_has_arrived_is_noted_once_however_often_it_is_told() throws Exception {
        var warning = SCENE.sent();
        for (int i = 0; i < 3; i++) {
            var answer = SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "delivered"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"known\":true}");
        }
        SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "failed"));
        assertThat(SCENE.kinds(warning))
                .containsExactly(
                        "notification.requested",
                        "notification.attempted",
                        "notification.accepted",
                        "notification.delivered");
    }

    @Test
    void that_it_came_back_gives_it_up_and_the_next_way_is_tried() throws Exception {
        var warning = SCENE.sent();
        SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "buffered"));
        SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "failed"));
        SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "failed"));
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(SCENE.kinds(warning))
                        .containsExactly(
                                "notification.requested",
                                "notification.attempted",
                                "notification.accepted",
                                "notification.failed",
                                "notification.given-up",
                                "notification.requested",
                                "notification.attempted",
                                "notification.delivered"));
        assertThat(SCENE.events(warning))
                .extracting(StoredEvent::payload)
                .filteredOn(NotificationEvent.NotificationFailed.class::isInstance)
                .singleElement()
                .satisfies(failed -> assertThat(((NotificationEvent.NotificationFailed) failed).reason())
                        .isEqualTo("not delivered, absent-subscriber"));
    }

    @Test
    void where_it_came_back_from_it_is_said_to_bounce_until_something_arrives() throws Exception {
        var id = SCENE.kommune();
        var warning = SCENE.sent(id, "notification.accepted");
        await().atMost(BOUND).until(() -> SCENE.telephone(id).lastSuccessAt() != null);
        assertThat(SCENE.telephone(id).bouncing()).isFalse();
        SCENE.tell(SCENE.receipt(SCENE.delivery(warning), "failed"));
        await().atMost(BOUND).until(() -> SCENE.telephone(id).bouncing());
        assertThat(SCENE.telephone(id)).satisfies(way -> {
            assertThat(way.working()).isFalse();
            assertThat(way.lastSuccessAt()).isNull();
            assertThat(way.lastFailure()).isEqualTo("not delivered, absent-subscriber");
        });
        SCENE.advance(Duration.ofMinutes(11));
        SCENE.sent(id, "notification.accepted");
        await().atMost(BOUND).until(() -> SCENE.telephone(id).working());
        assertThat(SCENE.telephone(id).bouncing()).isFalse();
    }

    @Test
    void what_is_said_of_a_message_is_true_of_all_that_left_in_it() throws Exception {
        var id = SCENE.kommune();
        SCENE.sent(id, "notification.accepted");
        var warnings = List.of(SCENE.sent(id, "notification.held"), SCENE.sent(id, "notification.held"));
        SCENE.advance(Duration.ofMinutes(11));
        for (WarningId warning : warnings) {
            await().atMost(BOUND).until(() -> SCENE.kinds(warning).contains("notification.accepted"));
        }
        assertThat(SCENE.message(warnings.getFirst())).isEqualTo(SCENE.message(warnings.getLast()));
        // That something left in it stands in a list, a moment after the record.
        await().atMost(BOUND)
                .until(() -> SCENE.tell(SCENE.receipt(SCENE.message(warnings.getFirst()), "delivered"))
                        .body()
                        .equals("{\"known\":true}"));
        assertThat(warnings)
                .allSatisfy(warning -> assertThat(SCENE.kinds(warning)).contains("notification.delivered"));
    }

    @Test
    void who_does_not_sign_or_signs_otherwise_or_too_late_is_not_believed() throws Exception {
        var warning = SCENE.sent();
        String body = SCENE.receipt(SCENE.delivery(warning), "failed");
        long now = SCENE.now();
        String json = "application/json";
        assertThat(SCENE.tell("sms", json, body, OTHER, now).statusCode()).isEqualTo(401);
        assertThat(SCENE.tell("sms", json, body, KEY, now - 301).statusCode()).isEqualTo(401);
        assertThat(SCENE.tell("sms", json, body, KEY, now + 301).statusCode()).isEqualTo(401);
        // Nobody has given the voice gateway a key.
        assertThat(SCENE.tell("voice", json, body, KEY, now).statusCode()).isEqualTo(401);
        var refused = SCENE.tellUnsigned(body);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"signature-refused\"");
        assertThat(SCENE.kinds(warning)).doesNotContain("notification.failed");
        assertThat(SCENE.tell("sms", json, body, KEY, now - 299).statusCode()).isEqualTo(200);
    }

    @Test
    void a_mail_servers_bounce_is_taken_as_it_is() throws Exception {
        var warning = SCENE.sent(SCENE.kommuneByMail(), "notification.accepted");
        assertThat(SCENE.lastSender()).contains("bounces+" + SCENE.delivery(warning) + "@vaern.example");
        assertThat(SCENE.tellBounce(warning).body()).isEqualTo("{\"known\":true}");
        assertThat(SCENE.kinds(warning)).contains("notification.given-up");
    }

    @Test
    void nobody_says_what_became_of_anothers_messages() throws Exception {
        var warning = SCENE.sent();
        assertThat(SCENE.tellBounce(warning).body()).isEqualTo("{\"known\":false}");
        assertThat(SCENE.kinds(warning)).doesNotContain("notification.failed");
    }

    @Test
    void about_what_is_not_ours_nothing_happens() throws Exception {
        assertThat(SCENE.tell(SCENE.receipt("019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05", "failed"))
                        .body())
                .isEqualTo("{\"known\":false}");
        assertThat(SCENE.tell("[]").statusCode()).isEqualTo(400);
    }
}
