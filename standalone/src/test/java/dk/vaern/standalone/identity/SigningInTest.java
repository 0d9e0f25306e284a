package dk.vaern.standalone.identity;

import static dk.vaern.standalone.identity.RunningProvider.RESPONDER;
import static dk.vaern.standalone.identity.RunningProvider.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A person signs in at the console: authorization code with a proof key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {

    private static final String CALLBACK =
            "http://localhost:" + RunningProvider.SERVICE_PORT + "/login/oauth2/code/vaern";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters";

    @TempDir
    static Path temporary;

    private RunningProvider provider;
    private Browser browser = new Browser();

    @BeforeAll
    void starts() {
        provider = new RunningProvider(temporary);
    }

    @AfterAll
    void ends() {
        provider.close();
    }

    @BeforeEach
    void is_sent_to_the_provider_by_the_console() {
        browser = new Browser();
        assertThat(location(browser.get(authorizeAddress()))).endsWith("/login");
    }

    @Test
    void gives_the_claims_that_a_machine_gets() throws Exception {
        var tokens = exchange(codeFor(RESPONDER), VERIFIER);

        var access = provider.verified(text(tokens, "access_token"));
        assertThat(access.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("vaern");
        assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo(RESPONDER);
        assertThat(access.getJWTClaimsSet().getStringClaim("acr")).isEqualTo("demo");
        var idToken = provider.verified(text(tokens, "id_token"));
        assertThat(idToken.getJWTClaimsSet().getAudience()).containsExactly("vaern-console");
        for (var claims : List.of(access.getJWTClaimsSet(), idToken.getJWTClaimsSet())) {
            assertThat(claims.getStringClaim("org")).isEqualTo("municipality-0751");
            assertThat(claims.getStringListClaim("roles")).containsExactly("responder");
        }
    }

    @Test
    void lasts_longer_than_a_token_by_its_refresh_token() throws Exception {
        var refreshToken = text(exchange(codeFor(RESPONDER), VERIFIER), "refresh_token");

        var refreshed = post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));

        assertThat(provider.verified(text(refreshed, "access_token"))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo(RESPONDER);
    }

    @Test
    void is_no_fresher_for_a_fresher_token() throws Exception {
        var tokens = exchange(codeFor(RESPONDER), VERIFIER);
        var signedIn = Instant.now();
        await().until(() -> Instant.now().getEpochSecond() > signedIn.getEpochSecond() + 1);

        var refreshed = post(Map.of("grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")));

        var claims = provider.verified(text(refreshed, "access_token")).getJWTClaimsSet();
        assertThat(claims.getDateClaim("auth_time").toInstant())
                .isBeforeOrEqualTo(signedIn)
                .isBefore(claims.getIssueTime().toInstant());
    }

    @Test
    void needs_the_proof_key_that_the_code_was_asked_with() throws Exception {
        var answer = exchange(codeFor(RESPONDER), "another-verifier-of-more-than-forty-three-characters");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer, "error")).isEqualTo("invalid_grant");
    }

    @Test
    void needs_the_password() {
        assertThat(location(signIn(RESPONDER, "guess"))).endsWith("/login?error");
    }

    @Test
    void needs_a_role_that_the_organisation_has() {
        assertThat(location(signIn("municipality-0751.analyst", "demo"))).endsWith("/login?error");
    }

    private String codeFor(String name) {
        var back = location(browser.get(location(signIn(name, "demo"))));
        assertThat(back).startsWith(CALLBACK + "?code=");
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(back);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> signIn(String name, String password) {
        var page = browser.get(provider.issuer() + "/login");
        var csrf = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(csrf.find()).isTrue();
        return browser.post(
                provider.issuer() + "/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
    }

    private HttpResponse<String> exchange(String code, String proof) {
        return post(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", proof));
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return browser.post(provider.issuer() + "/oauth2/token", DemoClients.CONSOLE, "demo", form);
    }

    private String authorizeAddress() {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", DemoClients.CONSOLE);
        query.put("redirect_uri", CALLBACK);
        query.put("scope", "openid");
        query.put("state", "s");
        query.put("code_challenge", challenge());
        query.put("code_challenge_method", "S256");
        return provider.issuer() + "/oauth2/authorize?" + Browser.encoded(query);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
