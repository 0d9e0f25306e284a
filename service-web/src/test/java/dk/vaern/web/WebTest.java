package dk.vaern.web;

import dk.vaern.web.testing.Http;
import dk.vaern.web.testing.Issuer;
import dk.vaern.web.testing.TestService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test against the test service on a real port; all of them share one. */
@SpringBootTest(classes = TestService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class WebTest {

    static final Issuer ISSUER = new Issuer();

    /** Trusted, and never there. */
    static final Issuer AWAY = new Issuer();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        AWAY.silent(true);
        registry.add("vaern.token.issuers", () -> ISSUER.uri() + "," + AWAY.uri());
    }

    Http nobody() {
        return new Http(port, "");
    }

    Http responder() {
        return nobody().as(ISSUER.token("kim", "municipality-0751", "responder"));
    }

    Http with(String token) {
        return nobody().as(token);
    }
}
