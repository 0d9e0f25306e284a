package dk.vaern.notification.api.callback;

import dk.vaern.notification.answer.TextReplies;
import dk.vaern.notification.callback.Provider;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes text messages that came in, from the gateway: {@code {"from": "+4512345678", "text": "OK"}}. Whatever it says is
 * answered alike, once it is signed.
 */
@RestController
class TextReplyResource {

    static final String PATH = "/api/v1/callbacks/sms-replies";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2_000;

    private final SignedOnly signed;
    private final TextReplies replies;

    TextReplyResource(SignedOnly signed, TextReplies replies) {
        this.signed = signed;
        this.replies = replies;
    }

    /** Takes one. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(open = true)
    ResponseEntity<Void> takeTextReply(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        String id = signed.require(Provider.SMS_REPLIES, headers, body);
        JsonNode said = said(body);
        replies.take(id, string(said, "from"), string(said, "text"));
        return ResponseEntity.noContent().build();
    }

    private static JsonNode said(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            throw new ProblemThrown(Problem.of(WebProblem.MALFORMED_REQUEST));
        }
    }

    /** Empty for what is no text, or more than any telephone writes. */
    private static String string(JsonNode said, String name) {
        String value = said.path(name).asString("");
        return value.length() > LONGEST ? "" : value.strip();
    }
}
