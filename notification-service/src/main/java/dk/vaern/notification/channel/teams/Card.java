package dk.vaern.notification.channel.teams;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.notification.channel.Language;
import dk.vaern.notification.channel.OutgoingMessage;
import dk.vaern.notification.channel.http.OwnLink;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body that a workflow expects: one Adaptive Card (1.4) as an attachment, the same bytes in every attempt. Words stand in
 * text runs alone, in which Teams reads no Markdown, so that nothing in them can become a link or a heading.
 */
final class Card {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Card() {}

    static String of(OutgoingMessage message, URI source) {
        var card = JSON.createObjectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        ArrayNode body = card.putArray("body");
        body.add(block(heading(message)));
        message.words().body().lines().filter(line -> !line.isBlank()).forEach(line -> body.add(block(run(line))));
        OwnLink.in(message.words(), source)
                .ifPresent(link -> card.putArray("actions")
                        .addObject()
                        .put("type", "Action.OpenUrl")
                        .put("title", title(message.words().language()))
                        .put("url", link));
        card.putObject("msteams").put("width", "Full");
        var whole = JSON.createObjectNode().put("type", "message").put("reference", message.deliveryId());
        whole.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", card);
        return whole.toString();
    }

    private static ObjectNode heading(OutgoingMessage message) {
        var run = run(message.words().subject()).put("weight", "Bolder").put("size", "Medium");
        return message.urgency() == Urgency.URGENT ? run.put("color", "Attention") : run;
    }

    private static ObjectNode run(String text) {
        return JSON.createObjectNode().put("type", "TextRun").put("text", text);
    }

    private static ObjectNode block(ObjectNode run) {
        var block = JSON.createObjectNode().put("type", "RichTextBlock");
        block.putArray("inlines").add(run);
        return block;
    }

    private static String title(Language language) {
        return switch (language) {
            case DANISH -> "Åbn i Værn";
            case ENGLISH -> "Open in Værn";
        };
    }
}
