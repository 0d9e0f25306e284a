package dk.vaern.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import dk.vaern.web.testing.Issuer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IssuerKeysTest {

    private final Issuer issuer = new Issuer();
    private final AtomicLong nanoTime = new AtomicLong();
    private final TokenVerifier verifier = new TokenVerifier(
            TokenSettings.trusting(TokenSettings.Issuer.of(issuer.uri())), Clock.systemUTC(), nanoTime::get);

    @AfterEach
    void stop() {
        issuer.close();
    }

    private void advance(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private String good() {
        return issuer.token("kim", "municipality-0751", "responder");
    }

    private String signedBy(RSAKey key) {
        return Issuer.sign(
                JsonMapper.shared().writeValueAsString(Map.of("alg", "RS256", "kid", key.getKeyID())),
                JsonMapper.shared().writeValueAsString(issuer.claims("kim", "municipality-0751", "responder")),
                Issuer.signer(key),
                JWSAlgorithm.RS256);
    }

    private static void assertRefused(Runnable verification, TokenFault fault) {
        assertThatThrownBy(verification::run)
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Nested
    class An_issuer_that_is_away {

        @Test
        void is_asked_only_when_a_token_comes() {
            assertThat(issuer.askedForKeys()).isZero();
            verifier.verify(good());
            assertThat(issuer.askedForKeys()).isEqualTo(1);
        }

        @Test
        void from_the_beginning_makes_the_question_open_and_not_the_token_bad() {
            issuer.silent(true);
            assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(KeysAway.class);
            issuer.silent(false);
            advance(Duration.ofSeconds(2));
            assertThat(verifier.verify(good()).subject()).isEqualTo("kim");
        }

        @Test
        void is_not_asked_at_every_token_even_then() {
            issuer.silent(true);
            IntStream.range(0, 50)
                    .forEach(_ ->
                            assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(KeysAway.class));
            assertThat(issuer.askedForKeys()).isZero();
            issuer.silent(false);
            assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(KeysAway.class);
            assertThat(issuer.askedForKeys()).isZero();
        }

        @Test
        void is_done_without_for_twelve_hours_and_no_longer() {
            VerifiedToken before = verifier.verify(good());
            issuer.silent(true);
            advance(Duration.ofHours(12));
            assertThat(verifier.stillHolds(before)).isTrue();
            assertThat(verifier.verify(good()).subject()).isEqualTo("kim");
            advance(Duration.ofMinutes(1));
            assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(KeysAway.class);
            assertThatThrownBy(() -> verifier.stillHolds(before)).isInstanceOf(KeysAway.class);
        }
    }

    @Nested
    class Keys_that_change {

        @Test
        void are_learnt_when_a_token_names_one() {
            verifier.verify(good());
            RSAKey next = Issuer.rsa("rsa-2");
            issuer.publish(issuer.rsa, next);
            advance(Duration.ofSeconds(31));
            assertThat(verifier.verify(signedBy(next)).subject()).isEqualTo("kim");
        }

        @Test
        void drop_what_older_ones_had_verified() {
            VerifiedToken before = verifier.verify(good());
            assertThat(verifier.stillHolds(before)).isTrue();
            RSAKey next = Issuer.rsa("rsa-2");
            issuer.publish(next);
            advance(Duration.ofSeconds(31));
            verifier.verify(signedBy(next));
            assertThat(verifier.stillHolds(before)).isFalse();
            assertRefused(() -> verifier.verify(good()), TokenFault.KEY);
        }

        @Test
        void are_learnt_beside_the_requests_when_they_have_aged() {
            VerifiedToken before = verifier.verify(good());
            issuer.publish(issuer.ec);
            advance(Duration.ofMinutes(6));
            await().until(() -> !verifier.stillHolds(before));
            assertRefused(() -> verifier.verify(good()), TokenFault.KEY);
        }

        @Test
        void that_did_not_change_leave_verified_tokens_alone() {
            VerifiedToken before = verifier.verify(good());
            advance(Duration.ofMinutes(6));
            await().until(() -> verifier.stillHolds(before) && issuer.askedForKeys() == 2);
            assertThat(verifier.stillHolds(before)).isTrue();
        }
    }

    @Nested
    class An_unknown_key {

        @Test
        void does_not_hammer_the_issuer() {
            verifier.verify(good());
            IntStream.range(0, 200)
                    .forEach(n -> assertRefused(
                            () -> verifier.verify(issuer.sign(
                                    Map.of("alg", "RS256", "kid", "no-" + n),
                                    issuer.claims("kim", "municipality-0751", "responder"))),
                            TokenFault.KEY));
            assertThat(issuer.askedForKeys()).isEqualTo(1);
            advance(Duration.ofSeconds(31));
            IntStream.range(0, 200)
                    .forEach(n -> assertRefused(
                            () -> verifier.verify(issuer.sign(
                                    Map.of("alg", "RS256", "kid", "no-" + n),
                                    issuer.claims("kim", "municipality-0751", "responder"))),
                            TokenFault.KEY));
            assertThat(issuer.askedForKeys()).isEqualTo(2);
        }

        @Test
        void is_not_guessed_when_a_token_names_none() {
            issuer.publish(issuer.rsa);
            Map<String, Object> claims = issuer.claims("kim", "municipality-0751", "responder");
            assertThat(verifier.verify(issuer.sign(Map.of("alg", "RS256"), claims))
                            .subject())
                    .isEqualTo("kim");
            issuer.publish(issuer.rsa, Issuer.rsa("rsa-2"));
            advance(Duration.ofMinutes(6));
            await().untilAsserted(() ->
                    assertRefused(() -> verifier.verify(issuer.sign(Map.of("alg", "RS256"), claims)), TokenFault.KEY));
        }
    }

    @Nested
    class Several_issuers {

        @Test
        void speak_only_by_their_own_keys_and_only_for_their_organisations() {
            try (Issuer other = new Issuer()) {
                TokenVerifier both = new TokenVerifier(
                        TokenSettings.trusting(
                                TokenSettings.Issuer.of(issuer.uri()),
                                new TokenSettings.Issuer(
                                        other.uri(), URI.create(other.uri() + "/keys"), Set.of("municipality-0751"))),
                        Clock.systemUTC(),
                        nanoTime::get);
                assertThat(both.verify(good()).issuer()).isEqualTo(issuer.uri());
                assertThat(both.verify(other.token("bo", "municipality-0751", "responder"))
                                .issuer())
                        .isEqualTo(other.uri());
                Map<String, Object> forged = other.claims("bo", "municipality-0751", "responder");
                forged.put("iss", issuer.uri());
                assertRefused(() -> both.verify(other.sign(forged)), TokenFault.SIGNATURE);
            }
        }
    }
}
