package dk.vaern.it.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A responder works with a token as Keycloak issues it, set up as our documentation says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Keycloak keycloak = Keycloak.running();
    private final World world = World.begin(_ -> keycloak);
    private final Service service = world.incidentService(Map.of());
    private final String responderToken = keycloak.token("municipality-0751.responder");
    private final Api responder = service.with(responderToken);

    @BeforeAll
    void an_organisation_is_registered() {
        Api administrator = service.with(keycloak.token("joint-municipal.administrator"));
        administrator.post("/api/v1/organisations", """
                {"id": "municipality-0751", "name": "Aarhus Kommune"}""").expect(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(items(administrator, "/api/v1/organisations"))
                        .extracting(item -> item.path("id").stringValue())
                        .containsExactly("municipality-0751"));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void an_incident_is_reported_and_triaged_and_the_timeline_names_keycloaks_subject() throws ParseException {
        String incident = report();
        responder.post(incident + "/triage", """
                {"outcome": "CONFIRMED", "reason": "Loggen viser det"}""").expect(200);

        String subject = claims(responderToken).getSubject();
        assertThat(subject).isNotBlank();
        List<JsonNode> timeline = items(responder, incident + "/timeline");
        assertThat(timeline)
                .extracting(item -> item.path("kind").stringValue())
                .startsWith("incident.reported", "incident.confirmed");
        assertThat(timeline).extracting(item -> item.path("actor")).allSatisfy(actor -> {
            assertThat(actor.path("subject").stringValue()).isEqualTo(subject);
            assertThat(actor.path("role").stringValue()).isEqualTo("responder");
            assertThat(actor.path("organisation").stringValue()).isEqualTo("municipality-0751");
        });
    }

    @Test
    void another_organisations_token_opens_only_what_is_its_own() {
        Api analyst = service.with(keycloak.token("national-centre.analyst"));

        analyst.get("/api/v1/warnings").expect(200);
        analyst.get(report()).expect(404);
    }

    @Test
    void a_token_that_lacks_nothing_but_our_audience_is_refused() throws ParseException {
        String token = keycloak.token("without-our-audience");
        var claims = claims(token);
        assertThat(claims.getAudience()).doesNotContain("vaern");
        assertThat(claims.getClaim("org")).isEqualTo("municipality-0751");
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("responder"));

        responder.get("/api/v1/incidents").expect(200);
        var refused = service.with(token).get("/api/v1/incidents").expect(401);

        assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    /** The path of a new incident. */
    private String report() {
        return "/api/v1/incidents/"
                + responder.post("/api/v1/incidents", """
                        {"title": "Styringen på vandværket svarer ikke", "description": "Ukendt login på to controllere",
                         "severity": "HIGH", "category": "malicious-code/infected-system", "tlp": "AMBER",
                         "affectedServices": ["Vandforsyning"]}
                        """).expect(201).id();
    }

    private static List<JsonNode> items(Api who, String path) {
        return StreamSupport.stream(
                        who.get(path).expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
