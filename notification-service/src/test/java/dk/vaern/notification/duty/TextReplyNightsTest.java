package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody answers a text message with a text message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextReplyNightsTest {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final Vigil vigil = new Vigil(1, Map.of("vaern.answer.reply-secrets", SECRET));
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void begin() {
        vigil.nextMonday();
    }

    @AfterAll
    void end() {
        http.close();
        vigil.close();
    }

    private Town anna() {
        Town town = vigil.town().phones("Anna", "Bo");
        return town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
    }

    private WarningId told(Town town) {
        WarningId warning = town.warned();
        town.expectSms("Anna");
        return warning;
    }

    private String number(Town town) {
        return town.address(Channel.SMS, "Anna");
    }

    private String lastText(Town town) {
        return vigil.texts().at(number(town)).getLast().words().body();
    }

    private void reply(Town town, String text) {
        assertThat(post(UUID.randomUUID().toString(), number(town), text)).isEqualTo(204);
    }

    private int post(String id, String from, String text) {
        String body = "{\"from\":\"%s\",\"text\":\"%s\",\"receivedAt\":\"now\"}".formatted(from, text);
        Instant now = vigil.now();
        return send(id, now, new WebhookSecret(SECRET).sign(id, now.getEpochSecond(), body), body);
    }

    private int send(String id, Instant at, String signature, String body) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + vigil.node().port() + "/api/v1/callbacks/sms-replies"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<StoredEvent> acknowledgements(WarningId warning) {
        return vigil
                .node()
                .get(RecordReader.class)
                .byCorrelation(Set.of(warning.toString()), 0, Long.MAX_VALUE, 10_000)
                .stream()
                .filter(event -> event.payload() instanceof NotificationAcknowledged)
                .toList();
    }

    private double counted(String outcome) {
        return vigil.node()
                .get(MeterRegistry.class)
                .counter("vaern.text.replies", "outcome", outcome)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "ok", " Ok. ", "JA", "ja!", "1", "Yes"})
    void ok_is_an_answer(String text) {
        Town town = anna();
        WarningId warning = told(town);
        assertThat(lastText(town)).contains(" Svar OK eller kvittér: ");
        reply(town, text);
        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
    }

    @Test
    void it_is_recorded_who_answered_and_how() {
        Town town = anna();
        WarningId warning = told(town);
        reply(town, "OK");
        assertThat(acknowledgements(warning))
                .singleElement()
                .satisfies(event -> assertThat(event.payload())
                        .isInstanceOfSatisfying(NotificationAcknowledged.class, acknowledged -> {
                            assertThat(acknowledged.how()).isEqualTo(AnswerWay.SMS);
                            assertThat(acknowledged.person()).isEqualTo(PersonId.of(town.id(), town.person("Anna")));
                        }));
    }

    @Test
    void where_several_are_open_a_code_says_which() {
        Town town = anna();
        WarningId first = told(town);
        WarningId second = told(town);
        assertThat(lastText(town)).contains(" Svar OK B eller kvittér: ");
        reply(town, "ok b");
        assertThat(acknowledgements(first)).isEmpty();
        assertThat(acknowledgements(second)).hasSize(1);
        reply(town, "OK");
        assertThat(acknowledgements(first)).hasSize(1);
    }

    @Test
    void the_code_alone_is_an_answer_and_the_only_one_that_is_open_needs_none() {
        Town town = anna();
        WarningId first = told(town);
        WarningId second = told(town);
        WarningId third = told(town);
        reply(town, "C");
        assertThat(acknowledgements(third)).hasSize(1);
        reply(town, "OK");
        assertThat(acknowledgements(first)).hasSize(1);
        assertThat(acknowledgements(second)).isEmpty();
        reply(town, "OK");
        assertThat(acknowledgements(second)).hasSize(1);
    }

    @Test
    void whatever_else_is_said_is_counted_and_ignored() {
        Town town = anna();
        WarningId warning = told(town);
        double before = counted("unknown-words");
        for (String text : List.of("", "Hvem er det?", "OK men hvorfor", "NEJ", "okay", "OK Q1", "2")) {
            reply(town, text);
        }
        assertThat(counted("unknown-words")).isEqualTo(before + 7);
        double nothing = counted("nothing-open");
        reply(town, "OK D");
        assertThat(counted("nothing-open")).isEqualTo(nothing + 1);
        assertThat(acknowledgements(warning)).isEmpty();
    }

    @Test
    void an_unknown_number_is_counted_and_ignored() {
        Town town = anna();
        WarningId warning = told(town);
        double before = counted("unknown-number");
        assertThat(post(UUID.randomUUID().toString(), "+4500000000", "OK")).isEqualTo(204);
        assertThat(counted("unknown-number")).isEqualTo(before + 1);
        assertThat(acknowledgements(warning)).isEmpty();
    }

    @Test
    void one_that_comes_twice_answers_once_though_another_is_open_by_then() {
        Town town = anna();
        WarningId first = told(town);
        String id = UUID.randomUUID().toString();
        assertThat(post(id, number(town), "OK")).isEqualTo(204);
        WarningId second = told(town);
        assertThat(post(id, number(town), "OK")).isEqualTo(204);
        assertThat(acknowledgements(first)).hasSize(1);
        assertThat(acknowledgements(second)).isEmpty();
    }

    @Test
    void an_ignored_one_that_comes_again_stays_ignored() {
        Town town = anna();
        WarningId first = told(town);
        reply(town, "OK");
        String id = UUID.randomUUID().toString();
        assertThat(post(id, number(town), "OK")).isEqualTo(204);
        WarningId second = told(town);
        assertThat(post(id, number(town), "OK")).isEqualTo(204);
        assertThat(acknowledgements(first)).hasSize(1);
        assertThat(acknowledgements(second)).isEmpty();
    }

    @Test
    void who_does_not_sign_is_not_heard() {
        Town town = anna();
        WarningId warning = told(town);
        String body = "{\"from\":\"%s\",\"text\":\"OK\"}".formatted(number(town));
        Instant now = vigil.now();
        Instant longAgo = now.minus(Duration.ofMinutes(6));
        var secret = new WebhookSecret(SECRET);
        var other = new WebhookSecret("whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=");
        assertThat(send("a", now, other.sign("a", now.getEpochSecond(), body), body))
                .isEqualTo(401);
        assertThat(send("a", now, secret.sign("b", now.getEpochSecond(), body), body))
                .isEqualTo(401);
        assertThat(send("a", now, secret.sign("a", now.getEpochSecond(), body + " "), body))
                .isEqualTo(401);
        assertThat(send("a", longAgo, secret.sign("a", longAgo.getEpochSecond(), body), body))
                .isEqualTo(401);
        assertThat(send("a", now, "", body)).isEqualTo(401);
        assertThat(acknowledgements(warning)).isEmpty();
        // One of two that are sent while a secret changes is enough.
        assertThat(send(
                        "a",
                        now,
                        other.sign("a", now.getEpochSecond(), body) + " "
                                + secret.sign("a", now.getEpochSecond(), body),
                        body))
                .isEqualTo(204);
        assertThat(acknowledgements(warning)).hasSize(1);
    }

    @Test
    void an_answer_after_its_time_answers_nothing() {
        Town town = vigil.town().phones("Anna");
        WarningId warning = told(town);
        vigil.advance(Duration.ofDays(3));
        reply(town, "OK");
        assertThat(acknowledgements(warning)).isEmpty();
    }
}
