package dk.vaern.web.proof;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.token.RememberedTokens.Hash;
import dk.vaern.web.token.TokenFault;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenScheme;
import dk.vaern.web.token.VerifiedToken;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** Holds the sender of a token to the key that it is bound to (RFC 9449, section 4.3 and 7). */
public final class Proofs {

    /** The algorithms that a proof may be signed by, as a challenge names them. */
    public static final String ALGORITHMS = "ES256 RS256";

    private static final String HEADER = "DPoP";
    private static final String SOON = "5";

    private final ProofSettings settings;
    private final List<TargetAddress> addresses;
    private final Duration clockSkew;
    private final Clock clock;
    private final UsedProofs used;

    /**
     * By the tokens' clock.
     *
     * @param clockSkew by which a sender's clock may be ahead of ours
     * @param nanoTime a clock that never goes back
     */
    public Proofs(ProofSettings settings, Duration clockSkew, Clock clock, LongSupplier nanoTime) {
        this.settings = settings;
        this.addresses = settings.addresses().stream().map(TargetAddress::of).toList();
        this.clockSkew = clockSkew;
        this.clock = clock;
        this.used = new UsedProofs(settings.age().plus(clockSkew), settings.remembered(), nanoTime);
    }

    /** @throws TokenRefused when the token may not come like this: bound to a key under the scheme Bearer, or the reverse */
    public void requireScheme(TokenScheme scheme, VerifiedToken token) {
        boolean bound = token.boundTo().isPresent();
        if (scheme == TokenScheme.DPOP && !bound) {
            throw Proof.refused(TokenFault.UNBOUND);
        }
        if (scheme == TokenScheme.BEARER && bound) {
            throw new TokenRefused(TokenFault.BOUND);
        }
        if (scheme == TokenScheme.BEARER && settings.required()) {
            throw Proof.refused(TokenFault.BINDING_NEEDED);
        }
    }

    /**
     * The proof that came with a token for this request; to be taken once.
     *
     * @throws TokenRefused when there is none that holds
     */
    public Checked check(HttpServletRequest request, String token, VerifiedToken verified) {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() != 1) {
            throw Proof.refused(TokenFault.PROOF_MISSING);
        }
        Proof proof = Proof.parse(sent.getFirst());
        require(proof.method().equals(request.getMethod()), TokenFault.PROOF_METHOD);
        require(isHere(proof.address(), request), TokenFault.PROOF_ADDRESS);
        require(isFresh(proof.made()), TokenFault.PROOF_TIME);
        require(proof.token().equals(hash(token)), TokenFault.PROOF_TOKEN);
        require(verified.boundTo().filter(proof.thumbprint()::equals).isPresent(), TokenFault.OTHER_KEY);
        return new Checked(Hash.of(proof.thumbprint() + '.' + proof.id()));
    }

    /** A proof that holds, if it is the first time. */
    public record Checked(Hash hash) {}

    /**
     * Takes it, so that it is never taken again by this node.
     *
     * @throws TokenRefused when it was before
     */
    public void take(Checked proof) {
        switch (used.take(proof.hash())) {
            case FIRST -> {}
            case USED -> throw Proof.refused(TokenFault.PROOF_USED);
            case NO_ROOM ->
                throw new ProblemThrown(Problem.of(WebProblem.UNAVAILABLE).withHeader("Retry-After", SOON));
        }
    }

    private static void require(boolean holds, TokenFault otherwise) {
        if (!holds) {
            throw Proof.refused(otherwise);
        }
    }

    private boolean isHere(TargetAddress named, HttpServletRequest request) {
        String path = request.getRequestURI();
        return addresses.isEmpty()
                ? named.equals(
                        TargetAddress.of(request.getScheme(), request.getServerName(), request.getServerPort(), path))
                : addresses.stream().anyMatch(address -> named.equals(address.with(path)));
    }

    private boolean isFresh(Instant made) {
        Instant now = clock.instant();
        return !made.isBefore(now.minus(settings.age())) && !made.isAfter(now.plus(clockSkew));
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
