package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Http.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What wants a strong and fresh sign-in (RFC 9470). */
class SignInTest extends WebTest {

    private static final String WANTED = "acr_values=\"phr phrh\", max_age=\"900\"";

    private final String thing = "/things/" + UUID.randomUUID();

    private static Map<String, Object> administrator() {
        return ISSUER.claims("root", "municipality-0751", "administrator");
    }

    private Answer delete(Consumer<Map<String, Object>> signIn) {
        Map<String, Object> claims = administrator();
        signIn.accept(claims);
        return with(ISSUER.sign(claims)).send("DELETE", thing, null);
    }

    private static long ago(int seconds) {
        return Instant.now().getEpochSecond() - seconds;
    }

    @Test
    void is_done_after_one() {
        assertThat(delete(claims -> {
                            claims.put("acr", "phr");
                            claims.put("auth_time", ago(60));
                        })
                        .status())
                .isEqualTo(200);
    }

    @Test
    void is_answered_with_what_would_do() {
        for (String acr : new String[] {"pwd", "phr"}) {
            Answer answer = delete(claims -> {
                claims.put("acr", acr);
                claims.put("auth_time", ago(acr.equals("phr") ? 3600 : 1));
            });
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("insufficient-user-authentication");
            assertThat(answer.header("WWW-Authenticate"))
                    .startsWith("Bearer realm=\"vaern\", error=\"insufficient_user_authentication\"")
                    .contains(WANTED);
        }
        assertThat(delete(_ -> {}).code()).isEqualTo("insufficient-user-authentication");
    }

    @Test
    void is_refused_by_role_before_anyone_signs_in_for_nothing() {
        assertThat(responder().send("DELETE", thing, null).status()).isEqualTo(403);
    }

    @Test
    void leaves_everything_else_alone() {
        assertThat(with(ISSUER.sign(administrator())).get("/things").status()).isEqualTo(200);
    }

    @Test
    void is_asked_for_under_the_scheme_that_the_token_came_by() {
        Holder holder = Holder.ofAKey();
        Map<String, Object> claims = administrator();
        claims.put("cnf", holder.binding());
        String token = ISSUER.sign(claims);
        String proof = holder.proof("DELETE", "http://localhost:" + port + thing, token);
        Answer answer = nobody().send("DELETE", thing, null, "Authorization", "DPoP " + token, "DPoP", proof);
        assertThat(answer.code()).isEqualTo("insufficient-user-authentication");
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("DPoP realm=\"vaern\", error=\"insufficient_user_authentication\"")
                .contains(WANTED);
    }
}
