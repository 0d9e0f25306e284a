package dk.vaern.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.web.testing.Http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeTest extends WebTest {

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class What_never_reaches_a_filter {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                malformed method         | G{}T /things HTTP/1.1           | 400
                forbidden characters     | GET /<script>{} HTTP/1.1       | 400
                unknown protocol         | GET / HTTP/9.9                 | 505
                an encoded slash         | GET /things%2Fme HTTP/1.1      | 400
                an encoded NUL           | GET /things/%00 HTTP/1.1       | 400
                a broken encoding        | GET /things/%zz HTTP/1.1       | 400
                path traversal           | GET /things/../../x HTTP/1.1   | 400
                a semicolon              | GET /things;x=1 HTTP/1.1       | 400
                TRACE                    | TRACE /things HTTP/1.1         | 405
                an unknown method        | BREW /things HTTP/1.1          | 400
                """)
        void is_a_problem_all_the_same(String what, String line, int status) throws IOException {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer)
                    .contains("application/problem+json")
                    .contains("\"code\"")
                    .contains("nosniff");
            assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("<html", "script>", "exception");
        }

        @Test
        void headers_without_end_are_a_problem() throws IOException {
            String answer = raw("GET /things HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(30_000) + "\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json", "headers-too-large");
        }

        @Test
        void a_missing_host_is_a_problem() throws IOException {
            assertThat(raw("GET /things HTTP/1.1\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Nested
    class Every_answer {

        @ParameterizedTest
        @CsvSource({"/things", "/nothing", "/faults/other", "/actuator/health", "/unguarded"})
        void tells_browsers_to_keep_out(String path) {
            Answer answer = responder().get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Nested
    class Health {

        @Test
        void is_open_and_says_no_more_than_it_must() {
            Answer answer = nobody().get("/actuator/health/readiness");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("status").asString()).isEqualTo("UP");
            assertThat(nobody().get("/actuator/health").body()).doesNotContain("components");
            assertThat(responder().get("/actuator/health").body()).doesNotContain("components");
        }

        @Test
        void says_more_to_who_runs_the_installation() {
            String operator = ISSUER.token("ops", "joint-municipal", "administrator");
            assertThat(with(operator).get("/actuator/health").body()).contains("components");
            assertThat(with(operator).get("/actuator/metrics").status()).isEqualTo(200);
            String local = ISSUER.token("ops", "municipality-0751", "administrator");
            assertThat(with(local).get("/actuator/metrics").status()).isEqualTo(403);
        }
    }
}
