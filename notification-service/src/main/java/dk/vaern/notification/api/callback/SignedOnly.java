package dk.vaern.notification.api.callback;

import dk.vaern.notification.callback.Provider;
import dk.vaern.notification.callback.Signatures;
import dk.vaern.notification.callback.Signatures.Signed;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in what a provider has signed, and nothing else: a token says nothing here. */
@Component
final class SignedOnly {

    static final int REFUSED = 401;
    static final String CODE = "signature-refused";
    static final String DETAIL = "The callback is not signed, or not by a key and at a time that are accepted.";

    private final Signatures signatures;

    SignedOnly(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * Answers the id that was signed with it.
     *
     * @throws ProblemThrown 401 unless it is signed
     */
    String require(Provider provider, HttpHeaders headers, byte[] body) {
        String id = headers.getFirst("webhook-id");
        var by = new Signed(id, headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"));
        if (id == null || !signatures.isGood(provider, by, body)) {
            throw new ProblemThrown(Problem.of(REFUSED, CODE, DETAIL)
                    .withHeader("WWW-Authenticate", "StandardWebhooks realm=\"vaern\""));
        }
        return id;
    }
}
