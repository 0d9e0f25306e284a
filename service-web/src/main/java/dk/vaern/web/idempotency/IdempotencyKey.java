package dk.vaern.web.idempotency;

import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that a client gave its request (draft-ietf-httpapi-idempotency-key-header), among that client's own keys.
 *
 * @param caller SHA-256 in hexadecimal of issuer, organisation and subject: a person may act for two organisations
 */
record IdempotencyKey(String caller, String text) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])+)\"");
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7E][\\x21-\\x7E]*");
    private static final int LONGEST = 255;

    /**
     * Empty without the header; the draft's string form and the bare form that most clients send are one key.
     *
     * @throws ProblemThrown 400 for several headers or another form
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request, Caller caller) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String text = headers.getFirst().strip();
        var quoted = QUOTED.matcher(text);
        String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : text;
        boolean wellFormed = quoted.matches() || BARE.matcher(text).matches();
        if (headers.size() > 1 || !wellFormed || key.length() > LONGEST) {
            throw new ProblemThrown(
                    Problem.of(InputFault.header(HEADER, "must be one key of 1 to 255 visible ASCII characters")));
        }
        return Optional.of(new IdempotencyKey(hash(caller), key));
    }

    private static String hash(Caller caller) {
        String who = caller.issuer() + "\n" + caller.organisation() + "\n" + caller.subject();
        return Fingerprint.hex(RequestId.sha256(who.getBytes(StandardCharsets.UTF_8)));
    }
}
