package dk.vaern.notification.api.callback;

import dk.vaern.notification.answer.AnswerSettings;
import dk.vaern.notification.answer.SignedCall;
import dk.vaern.notification.answer.TextReplies;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * Takes text messages that came in, from the gateway: {@code {"from": "+4512345678", "text": "OK"}}, signed as Standard
 * Webhooks does it. Whatever it says is answered alike, once it is signed.
 */
@RestController
class TextReplyResource {

    static final String PATH = "/api/v1/callbacks/sms-replies";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2_000;

    private final TextReplies replies;
    private final List<WebhookSecret> secrets;
    private final Clock clock;

    TextReplyResource(TextReplies replies, AnswerSettings settings, Clock clock) {
        this.replies = replies;
        this.secrets = settings.replySecrets().stream().map(WebhookSecret::new).toList();
        this.clock = clock;
    }

    /** Takes one. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(open = true)
    ResponseEntity<Void> takeTextReply(
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (id == null || !new SignedCall(id, timestamp, signature, text).isBy(secrets, clock.instant())) {
            throw new ProblemThrown(Problem.of(WebProblem.UNAUTHENTICATED));
        }
        JsonNode said = said(text);
        replies.take(id, string(said, "from"), string(said, "text"));
        return ResponseEntity.noContent().build();
    }

    private static JsonNode said(String body) {
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
