package dk.vaern.web.record;

import dk.vaern.eventstore.Upcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code organisation.contact-point-added} of revision 1 held name and address in clear, for a person without an
 * organisation: {@code {"person": <UUID>, "value": <text>}}. It is read as if it had been sealed and opened; its bytes stay
 * as they are, so an erased person is hidden in it and not shredded.
 */
final class PlainContactPoint implements Upcaster {

    @Override
    public ObjectNode upcast(ObjectNode stored) {
        String organisation = stored.path("organisationId").asString("");
        if (stored.path("contactPoint") instanceof ObjectNode point) {
            owned(point.path("name"), organisation);
            owned(point.path("address"), organisation);
        }
        return stored;
    }

    private static void owned(JsonNode data, String organisation) {
        if (data instanceof ObjectNode plain && plain.has("value")) {
            String person = plain.path("person").asString("");
            plain.put("person", person.contains("/") ? person : organisation + "/" + person);
            plain.set("text", plain.remove("value"));
        }
    }
}
