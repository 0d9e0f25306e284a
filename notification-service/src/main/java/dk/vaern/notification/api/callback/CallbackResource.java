package dk.vaern.notification.api.callback;

import dk.vaern.notification.callback.Bounce;
import dk.vaern.notification.callback.Provider;
import dk.vaern.notification.callback.Receipt;
import dk.vaern.notification.callback.Receipts;
import dk.vaern.web.openapi.AlsoAnswers;
import dk.vaern.web.openapi.Document;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.security.Allowed;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what providers tell afterwards of what they were given. */
@RestController
@RequestMapping(path = "/api/v1/callbacks", produces = MediaType.APPLICATION_JSON_VALUE)
class CallbackResource {

    private final SignedOnly signed;
    private final Receipts receipts;

    CallbackResource(SignedOnly signed, Receipts receipts) {
        this.signed = signed;
        this.receipts = receipts;
    }

    /** @param known whether it is about a message of ours */
    @Example("{'known': true}")
    record Taken(boolean known) {}

    /** Takes a text-message gateway's word that a message has arrived, or has not. */
    @PostMapping(path = "/sms", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(open = true)
    @Document("receipt.json")
    @AlsoAnswers(status = SignedOnly.REFUSED, code = SignedOnly.CODE, detail = SignedOnly.DETAIL)
    Taken reportTextMessage(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        return receipt(Provider.SMS, headers, body);
    }

    /** Takes the word of the gateway that calls, that somebody has listened, or nobody has. */
    @PostMapping(path = "/voice", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(open = true)
    @Document("receipt.json")
    @AlsoAnswers(status = SignedOnly.REFUSED, code = SignedOnly.CODE, detail = SignedOnly.DETAIL)
    Taken reportCall(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        return receipt(Provider.VOICE, headers, body);
    }

    /** Takes what the mail server sends back about a mail (RFC 3464), as it is. Other mail is taken, and left at that. */
    @PostMapping(path = "/mail", consumes = "message/rfc822")
    @Allowed(open = true)
    @Document("bounce.json")
    @AlsoAnswers(status = SignedOnly.REFUSED, code = SignedOnly.CODE, detail = SignedOnly.DETAIL)
    Taken reportMail(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        signed.require(Provider.MAIL, headers, body);
        if (!Bounce.isMail(body)) {
            throw invalid("must be a mail");
        }
        return new Taken(Bounce.read(body)
                .filter(bounce -> receipts.take(Provider.MAIL, bounce))
                .isPresent());
    }

    private Taken receipt(Provider provider, HttpHeaders headers, byte[] body) {
        signed.require(provider, headers, body);
        Optional<Receipt> receipt = Receipt.read(body);
        return new Taken(receipts.take(
                provider,
                receipt.orElseThrow(
                        () -> invalid("must be an object with the reference of a message and its status"))));
    }

    private static ProblemThrown invalid(String detail) {
        return new ProblemThrown(Problem.of(new InputFault("", detail)));
    }
}
