package dk.vaern.web.security;

import dk.vaern.web.proof.Proofs;
import dk.vaern.web.stepup.SignInInsufficient;
import dk.vaern.web.stepup.StepUpSettings;
import dk.vaern.web.token.TokenRefused;
import dk.vaern.web.token.TokenScheme;

/** What a 401 says in {@code WWW-Authenticate} (RFC 6750, section 3; RFC 9449, section 7.1; RFC 9470, section 3). */
final class Challenges {

    private final boolean bindingNeeded;
    private final StepUpSettings stepUp;

    Challenges(boolean bindingNeeded, StepUpSettings stepUp) {
        this.bindingNeeded = bindingNeeded;
        this.stepUp = stepUp;
    }

    /** For who came without a token: every scheme that is accepted. */
    String toUnknown() {
        return bindingNeeded ? challenge(TokenScheme.DPOP, "") : challenge(TokenScheme.BEARER, "") + ", " + offer();
    }

    String to(TokenRefused refused) {
        String why = error(refused.fault().error(), refused.fault().sentence());
        return refused.scheme() == TokenScheme.DPOP || bindingNeeded
                ? challenge(TokenScheme.DPOP, why)
                : challenge(TokenScheme.BEARER, why) + ", " + offer();
    }

    String to(SignInInsufficient refused) {
        String why = error("insufficient_user_authentication", "This needs a stronger or fresher sign-in.");
        String wanted = ", acr_values=\"%s\", max_age=\"%d\""
                .formatted(stepUp.acrValues(), stepUp.maxAge().toSeconds());
        return challenge(refused.scheme(), why + wanted);
    }

    private static String offer() {
        return "%s algs=\"%s\"".formatted(TokenScheme.DPOP.word(), Proofs.ALGORITHMS);
    }

    private static String challenge(TokenScheme scheme, String more) {
        String algorithms = scheme == TokenScheme.DPOP ? ", algs=\"" + Proofs.ALGORITHMS + "\"" : "";
        return scheme.word() + " realm=\"vaern\"" + more + algorithms;
    }

    private static String error(String code, String sentence) {
        return ", error=\"%s\", error_description=\"%s\"".formatted(code, sentence);
    }
}
