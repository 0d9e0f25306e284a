package dk.vaern.it.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a description as JSON Schema 2020-12, with formats asserted. */
final class Schemas {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode words;
    private final boolean closed;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** @param closed whether an object may have only the properties that its schema names */
    Schemas(Description description, boolean closed) {
        this.words = description.document().at("/components/schemas");
        this.closed = closed;
    }

    /** What is wrong with a value, by a schema of the description. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return faults(compiled.computeIfAbsent(schema.toString(), this::compile), value);
    }

    /** By JSON Schema's own schema. */
    static List<String> faultsOfSchema(JsonNode schema) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), schema);
    }

    static Schema standard(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    static List<String> faults(Schema schema, JsonNode value) {
        return schema
                .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(String schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(JSON.readTree(local(schema)));
        ObjectNode named = whole.putObject("$defs");
        words.propertyStream()
                .forEach(word -> named.set(
                        word.getKey(), JSON.readTree(local(word.getValue().toString()))));
        if (closed) {
            named.valueStream()
                    .filter(word -> word.has("properties"))
                    .forEach(word -> ((ObjectNode) word).put("additionalProperties", false));
        }
        return REGISTRY.getSchema(whole);
    }

    private static String local(String schema) {
        return schema.replace("#/components/schemas/", "#/$defs/");
    }
}
