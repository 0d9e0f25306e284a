package dk.vaern.web.token;

/** Why a token, or the proof that came with it, is not accepted; in a sentence for the one who has to put it right. */
public enum TokenFault {
    MALFORMED("The token is not a signed JWT in compact form."),
    ALGORITHM("The token is signed by an algorithm other than RS256 and ES256."),
    HEADER("The token's header holds what is not accepted: a key, a critical extension or a compression."),
    TYPE("The token is not an access token."),
    ISSUER("The token's issuer is not trusted here, or not for this organisation."),
    KEY("The token is signed by a key that its issuer does not publish."),
    SIGNATURE("The token's signature does not hold."),
    AUDIENCE("The token is not meant for this audience."),
    EXPIRED("The token has expired, or does not say when it will."),
    NOT_YET("The token is not valid yet."),
    CLAIMS("The token's subject, organisation or roles are missing or of the wrong form."),
    BINDING("The token is bound to its sender in a way (cnf) that is not known here."),
    BOUND("The token is bound to a key: it is sent under the scheme DPoP, with a proof."),
    UNBOUND("The token is bound to no key, so a proof shows nothing: it is sent under the scheme Bearer."),
    BINDING_NEEDED("Only tokens that are bound to a key are accepted here: under the scheme DPoP, with a proof."),
    OTHER_KEY("The proof is signed by another key than the one that the token is bound to."),
    PROOF_MISSING("With the token goes one header DPoP that holds the proof."),
    PROOF_MALFORMED("The proof is not a JWT that brings its public key along and has a jti, htm, htu, iat and ath."),
    PROOF_TYPE("The proof is not of the type dpop+jwt."),
    PROOF_KEY("The proof's key is not a public RSA key of at least 2048 bits or EC key on P-256 for its algorithm."),
    PROOF_SIGNATURE("The proof's signature does not hold."),
    PROOF_METHOD("The proof is for another method (htm)."),
    PROOF_ADDRESS("The proof is for another address (htu)."),
    PROOF_TIME("The proof was made too long ago, or in the future (iat)."),
    PROOF_TOKEN("The proof is for another token (ath)."),
    PROOF_USED("The proof has been used before.");

    private final String sentence;

    TokenFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** As OAuth's errors have it (RFC 6750, section 3.1; RFC 9449, section 7.1). */
    public String error() {
        return name().startsWith("PROOF_") ? "invalid_dpop_proof" : "invalid_token";
    }
}
