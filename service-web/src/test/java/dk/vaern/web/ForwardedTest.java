package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Http.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A site behind a proxy that it trusts: loopback is where the proxy would be. */
@TestPropertySource(
        properties = {"server.forward-headers-strategy=native", "vaern.rate.address=1", "vaern.rate.burst=10s"})
class ForwardedTest extends WebTest {

    private Answer from(String forwardedFor) {
        return nobody().get("/open/door", "X-Forwarded-For", forwardedFor, "X-Forwarded-Proto", "https");
    }

    @Test
    void each_address_behind_the_proxy_has_a_share_of_its_own() {
        List<Answer> flood =
                Stream.generate(() -> from("203.0.113.1")).limit(40).toList();
        assertThat(flood.getLast().status()).isEqualTo(429);
        assertThat(from("203.0.113.2").status()).isEqualTo(200);
        assertThat(from("203.0.113.2, 203.0.113.1").status())
                .as("what the client wrote itself stands further to the left")
                .isEqualTo(429);
    }

    @Test
    void an_answer_by_https_tells_browsers_to_stay_with_it() {
        assertThat(from("203.0.113.3").header("Strict-Transport-Security")).startsWith("max-age=");
    }
}
