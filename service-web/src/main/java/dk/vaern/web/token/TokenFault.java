package dk.vaern.web.token;

/** Why a token is not accepted, in a sentence for the one who has to put it right. */
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
    BOUND("The token is bound to a key (cnf), and a bearer has not shown that it holds it."),
    CLAIMS("The token's subject, organisation or roles are missing or of the wrong form.");

    private final String sentence;

    TokenFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
