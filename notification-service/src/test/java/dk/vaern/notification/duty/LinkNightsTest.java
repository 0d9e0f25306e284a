package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.notification.channel.OutgoingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link in a message: looking does nothing, pressing answers, and nothing else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkNightsTest {

    private final Vigil vigil = new Vigil(1);
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

    private OutgoingMessage last(Town town, String name) {
        return vigil.texts().at(town.address(Channel.SMS, name)).getLast();
    }

    private String link(Town town, String name) {
        return last(town, name).words().answer().orElseThrow().getPath();
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        return send(URI.create("http://localhost:" + vigil.node().port() + path), method, headers);
    }

    private HttpResponse<String> send(URI address, String method, String... headers) {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

    @Test
    void pressing_the_button_answers_and_it_is_quiet() {
        Town town = anna();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        var thanks = send("POST", link(town, "Anna"));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).contains("Kvitteret");
        town.expectTimeline(warning, "begun", "1.1 Anna", "answered");
        vigil.advance(60);
        town.expectSilence();
    }

    @Test
    void it_is_recorded_who_answered_and_how() {
        Town town = anna();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        send("POST", link(town, "Anna"));
        PersonId anna = PersonId.of(town.id(), town.person("Anna"));
        assertThat(acknowledgements(warning)).singleElement().satisfies(event -> {
            assertThat(event.payload()).isInstanceOfSatisfying(NotificationAcknowledged.class, acknowledged -> {
                assertThat(acknowledged.how()).isEqualTo(AnswerWay.LINK);
                assertThat(acknowledged.person()).isEqualTo(anna);
            });
            assertThat(event.metadata()).containsEntry("actor", anna.value());
        });
    }

    @Test
    void looking_at_it_answers_nothing() {
        Town town = anna();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            send(method, link(town, "Anna"));
        }
        assertThat(acknowledgements(warning)).isEmpty();
        vigil.advance(10);
        town.expectSms("Bo");
    }

    @Test
    void pressing_again_says_the_same_and_changes_nothing() {
        Town town = anna();
        WarningId warning = town.warned();
        town.expectSms("Anna");
        var first = send("POST", link(town, "Anna"));
        var again = send("POST", link(town, "Anna"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(acknowledgements(warning)).hasSize(1);
    }

    @Test
    void whatever_does_not_hold_is_answered_with_the_same_bytes() {
        Town town = anna();
        town.warned();
        town.expectSms("Anna");
        String expired = link(town, "Anna");
        vigil.advance(Duration.ofDays(3));
        Town other = vigil.town().phones("Anna");
        WarningId warning = other.warned();
        other.expectSms("Anna");
        String left = link(other, "Anna");
        other.leaves("Anna");
        var forged = send("POST", "/a/AAAAAAAAAAAAAAAAAAAAAAAA");
        for (String path : List.of(expired, left, "/a/short", "/a/" + "B".repeat(2000))) {
            var refused = send("POST", path);
            assertThat(refused.statusCode()).isEqualTo(forged.statusCode()).isEqualTo(404);
            assertThat(refused.body()).isEqualTo(forged.body());
            assertThat(refused.headers().map().keySet())
                    .isEqualTo(forged.headers().map().keySet());
        }
        assertThat(acknowledgements(warning)).isEmpty();
    }

    @Test
    void it_holds_until_the_end_of_its_time() {
        Town town = anna();
        town.warned();
        town.expectSms("Anna");
        String link = link(town, "Anna");
        vigil.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(send("POST", link).statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_is_strict_speaks_two_languages_and_says_nothing() {
        Town town = vigil.town().phones("Anna");
        var secret = vigil.night().warning("Kanariefugl", Tlp.AMBER, Urgency.URGENT, List.of(town.id()));
        vigil.night().receipt(secret, town.id());
        town.expectSms("Anna");
        String link = link(town, "Anna");
        var danish = send("GET", link);
        var english = send("GET", link, "Accept-Language", "en-GB");
        assertThat(danish.body()).contains("Noget kræver din opmærksomhed").contains("<button");
        assertThat(english.body()).contains("Something needs your attention").contains("lang=\"en\"");
        for (var page : List.of(danish, english, send("POST", link), send("POST", "/a/x"))) {
            assertThat(page.body())
                    .doesNotContain("Kanariefugl", "<script", "style=", "src=", "TLP")
                    .doesNotContain(link.substring("/a/".length()));
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; style-src 'sha256-" + digestOfStyle(page.body())
                            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        }
        // Of a token that never was, nothing is to be learnt by looking.
        assertThat(send("GET", "/a/AAAAAAAAAAAAAAAAAAAAAAAA").body()).isEqualTo(danish.body());
    }

    /** As a browser takes it, before it lets it have any effect. */
    private static String digestOfStyle(String page) {
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_token_stands_nowhere_but_in_the_message() {
        Town town = anna();
        town.warned();
        town.expectSms("Anna");
        String link = link(town, "Anna");
        send("POST", link);
        String token = link.substring("/a/".length());
        var database = JdbcClient.create(vigil.database().asOwner());
        for (String table : List.of(
                "notification.answer",
                "notification.waiting",
                "notification.delivery",
                "notification.notification_board")) {
            assertThat(database.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.contains(token));
        }
        assertThat(database.sql("select convert_from(payload, 'UTF8') from record.domain_event")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
        assertThat(database.sql("select t::text from audit.entry t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void one_answer_answers_all_that_came_in_one_message() {
        Town town = vigil.town().phones("Anna");
        new Restraints(vigil, town).wantsAtMost(1, null, null);
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        WarningId one = town.warned(Urgency.NORMAL);
        WarningId two = town.warned(Urgency.NORMAL);
        for (WarningId warning : List.of(one, two)) {
            new Restraints(vigil, town).expectCourse(warning, "requested", "held until Mon 10:10: burst");
        }
        vigil.advance(10);
        town.expectSms("Anna");
        assertThat(send("POST", link(town, "Anna")).statusCode()).isEqualTo(200);
        assertThat(acknowledgements(one)).hasSize(1);
        assertThat(acknowledgements(two)).hasSize(1);
    }

    @Test
    void many_tries_from_one_address_are_too_many() {
        try (var strict = new Vigil(1, Map.of())) {
            var path = URI.create("http://localhost:" + strict.node().port() + "/a/AAAAAAAAAAAAAAAAAAAAAAAA");
            await().atMost(Vigil.BOUND).until(() -> send(path, "POST").statusCode() == 429);
            // Who looks is not who tries.
            assertThat(send(path, "GET").statusCode()).isEqualTo(200);
        }
    }
}
