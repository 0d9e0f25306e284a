package dk.vaern.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;

/** Examples as the description's own library wants them. */
final class Examples {

    private Examples() {}

    static JsonNode parsed(String json) {
        try {
            return Json31.mapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an @Example is no JSON: " + json, broken);
        }
    }
}
