package dk.vaern.notification.channel.webhook;

import dk.vaern.notification.channel.OutgoingMessage;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body: one CloudEvents 1.0 envelope in structured JSON, the same bytes in every attempt. Which incident or warning it is
 * about is only in it when the words may tell.
 */
final class Event {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String TYPE = "dk.vaern.notification.";
    private static final String UNTOLD = "attention-needed";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Event() {}

    static String of(OutgoingMessage message, URI source) {
        var words = message.words();
        var about = message.about();
        var data = JSON.createObjectNode()
                .put("subject", words.subject())
                .put("text", words.body())
                .put("language", words.language().tag())
                .put("organisation", about.organisation().value())
                .put("urgency", message.urgency().name());
        words.answer().ifPresent(link -> data.put("acknowledgeUrl", link.toString()));
        if (words.mayTell()) {
            about.incidentId().ifPresent(id -> data.put("incidentId", id.toString()));
            about.warningId().ifPresent(id -> data.put("warningId", id.toString()));
        }
        var envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", message.deliveryId())
                .put("source", source.toString())
                .put("type", TYPE + words.matter().orElse(UNTOLD))
                .put("time", about.requestedAt().toString())
                .put("datacontenttype", "application/json");
        return envelope.set("data", data).toString();
    }
}
