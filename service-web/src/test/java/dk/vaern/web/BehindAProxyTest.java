package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Holder;
import dk.vaern.web.testing.Http.Answer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** A site whose clients know it by other addresses than its own, and that takes bound tokens alone. */
@TestPropertySource(
        properties = {
            "vaern.dpop.required=true",
            "vaern.dpop.addresses=https://vaern.example.dk,https://gateway.example.dk:8443/vaern/"
        })
class BehindAProxyTest extends WebTest {

    private final Holder holder = Holder.ofAKey();

    private String bound() {
        Map<String, Object> claims = ISSUER.claims("kim", "municipality-0751", "responder");
        claims.put("cnf", holder.binding());
        return ISSUER.sign(claims);
    }

    private Answer get(String address, String... headers) {
        String token = bound();
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "DPoP " + token;
        all[headers.length + 2] = "DPoP";
        all[headers.length + 3] = holder.proof("GET", address, token);
        return nobody().get("/things/me", all);
    }

    @ParameterizedTest
    @CsvSource({
        "https://vaern.example.dk/things/me, 200",
        "https://vaern.example.dk:443/things/me, 200",
        "https://gateway.example.dk:8443/vaern/things/me, 200",
        "https://gateway.example.dk:8443/things/me, 401",
        "https://gateway.example.dk/vaern/things/me, 401",
        "http://vaern.example.dk/things/me, 401",
        "https://evil.example.dk/things/me, 401"
    })
    void a_proof_names_one_of_its_addresses(String address, int status) {
        Answer answer = get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void nobody_gives_it_another_address_by_a_header() {
        assertThat(get("http://localhost:" + port + "/things/me").status()).isEqualTo(401);
        assertThat(get(
                                "https://evil.example.dk/things/me",
                                "X-Forwarded-Host",
                                "evil.example.dk",
                                "X-Forwarded-Proto",
                                "https",
                                "Forwarded",
                                "host=evil.example.dk;proto=https")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_bearer_is_told_that_it_takes_a_key() {
        Answer answer = responder().get("/things/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("DPoP realm=\"vaern\", error=\"invalid_token\"")
                .doesNotContain("Bearer");
        assertThat(nobody().get("/things/me").header("WWW-Authenticate"))
                .isEqualTo("DPoP realm=\"vaern\", algs=\"ES256 RS256\"");
    }
}
