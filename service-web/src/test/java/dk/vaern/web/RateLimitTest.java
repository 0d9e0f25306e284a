package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Http;
import dk.vaern.web.testing.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

/** A site where ten requests are many; the shares fill up again so slowly that no test sees it. */
@TestPropertySource(
        properties = {"vaern.rate.organisation=1", "vaern.rate.caller=1", "vaern.rate.address=1", "vaern.rate.burst=10s"
        })
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class RateLimitTest extends WebTest {

    private static List<Answer> flood(Supplier<Answer> request) {
        return Stream.generate(request).limit(40).toList();
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too-many-requests");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static Http caller(Http any, String subject, String organisation) {
        return any.as(ISSUER.token(subject, organisation, "responder"));
    }

    @Test
    void who_floods_is_told_to_wait_and_nobody_else() {
        Http kim = caller(nobody(), "kim", "municipality-0751");
        List<Answer> answers = flood(() -> kim.get("/things/me"));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertTooMany(answers.getLast());
        Answer other = caller(nobody(), "bo", "municipality-0101").get("/things/me");
        assertThat(other.status()).as(other.body()).isEqualTo(200);
    }

    @Test
    void nothing_is_done_for_who_has_had_enough() {
        Http kim = caller(nobody(), "kim", "municipality-0751");
        flood(() -> kim.get("/things/me"));
        assertTooMany(kim.post("/things", "{not even JSON"));
        assertTooMany(kim.get("/nothing"));
    }

    @Test
    void an_address_that_sends_bad_tokens_is_not_listened_to_but_those_known_there_are() {
        Http kim = caller(nobody(), "kim", "municipality-0751");
        assertThat(kim.get("/things/me").status()).isEqualTo(200);
        List<Answer> answers = flood(() -> with("a.b.c").get("/things/me"));
        assertThat(answers.getFirst().status()).isEqualTo(401);
        assertTooMany(answers.getLast());
        assertThat(kim.get("/things/me").status()).isEqualTo(200);
    }

    @Test
    void without_a_token_the_address_has_its_share() {
        List<Answer> answers = flood(() -> nobody().get("/open/door"));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertTooMany(answers.getLast());
    }

    @Test
    void nobody_gives_itself_another_address_by_a_header() {
        flood(() -> nobody().get("/open/door"));
        assertTooMany(nobody().get("/open/door", "X-Forwarded-For", "203.0.113.1", "Forwarded", "for=203.0.113.1"));
    }

    @Test
    void who_stole_a_bound_token_takes_nothing_of_its_owners_share() {
        var holder = Holder.ofAKey();
        Map<String, Object> claims = ISSUER.claims("kim", "municipality-0751", "responder");
        claims.put("cnf", holder.binding());
        String token = ISSUER.sign(claims);
        flood(() -> with(token).get("/things/me"));
        String proof = holder.proof("GET", "http://localhost:" + port + "/things/me", token);
        Answer answer = nobody().get("/things/me", "Authorization", "DPoP " + token, "DPoP", proof);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
