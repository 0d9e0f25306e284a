package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody with a key, a token that is bound to it, and what is answered to them. */
abstract class BoundTest extends WebTest {

    static final Holder HOLDER = Holder.ofAKey();
    static final String PATH = "/things/me";

    static String bound(Holder holder) {
        return with(claims -> claims.put("cnf", holder.binding()));
    }

    static String with(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = ISSUER.claims("kim", "municipality-0751", "responder");
        change.accept(claims);
        return ISSUER.sign(claims);
    }

    String here() {
        return "http://localhost:" + port + PATH;
    }

    Answer get(String token, String... proofs) {
        List<String> headers = new ArrayList<>(List.of("Authorization", "DPoP " + token));
        for (String proof : proofs) {
            headers.addAll(List.of("DPoP", proof));
        }
        return nobody().get(PATH, headers.toArray(String[]::new));
    }

    static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-refused");
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("DPoP realm=\"vaern\"")
                .contains("error=\"" + error + "\"", "algs=\"ES256 RS256\"");
    }
}
