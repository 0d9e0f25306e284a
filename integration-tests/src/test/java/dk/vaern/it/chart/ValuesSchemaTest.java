package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ValuesSchemaTest {

    private static final JsonNode SCHEMA = Manifests.parseOne(Chart.read(Chart.SOURCE.resolve("values.schema.json")));
    private static final JsonNode VALUES = Manifests.parseOne(Chart.read(Chart.SOURCE.resolve("values.yaml")));

    @Nested
    class Fields_that_nobody_knows {

        @Test
        void are_refused_by_every_object_in_the_schema() {
            List<String> objects = new ArrayList<>();
            List<String> open = new ArrayList<>();
            collect("", SCHEMA, objects, open);
            assertThat(objects).hasSizeGreaterThan(25);
            assertThat(open).isEmpty();
        }

        @Test
        void would_be_found_in_a_schema_that_lets_them_in() {
            String open = Chart.read(Chart.SOURCE.resolve("values.schema.json"))
                    .replaceFirst("\"additionalProperties\": false", "\"additionalProperties\": true")
                    .replace("\"type\": \"object\",\n      \"additionalProperties\": false", "\"type\": \"object\"");
            List<String> found = new ArrayList<>();
            collect("", Manifests.parseOne(open), new ArrayList<>(), found);
            assertThat(found).contains("", "/properties/identity");
        }

        /** Helm's own verdict for each object of the values, so that a wrong {@code $ref} cannot hide. */
        @Test
        void are_refused_by_helm_at_every_level() {
            List<String> paths = new ArrayList<>(List.of(""));
            collectObjects("", VALUES, paths);
            assertThat(paths).hasSizeGreaterThan(25);
            assertThat(paths)
                    .allSatisfy(path -> assertThat(Chart.refusal(Setup.OUTSIDE, nested(path, "nosuchfield: {}")))
                            .as(path)
                            .containsAnyOf(
                                    "additional properties 'nosuchfield' not allowed", "got object, want string"));
        }
    }

    @Test
    void every_setting_has_a_default_in_sight() {
        List<String> missing = new ArrayList<>();
        collectMissing("", SCHEMA, VALUES, missing);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cnpg: {parameters: {fsync: 'off'}}                          | /cnpg/parameters
            cnpg: {parameters: {synchronous_commit: 'off'}}             | /cnpg/parameters
            cnpg: {parameters: {full_page_writes: 'off'}}               | /cnpg/parameters
            cnpg: {parameters: {synchronous_standby_names: ''}}         | /cnpg/parameters
            cnpg: {instances: 2}                                        | /cnpg/instances
            cnpg: {synchronous: {number: 0}}                            | /cnpg/synchronous/number
            cnpg: {imageName: 'registry.example.dk/postgresql:17'}      | /cnpg/imageName
            database: {sslMode: require}                                | /database/sslMode
            database: {sslMode: disable}                                | /database/sslMode
            database: {ownerSecret: ''}                                 | /database/ownerSecret
            identity: {issuers: ['http://login.example.dk']}            | /identity/issuers/0
            identity: {stepUp: {acr: []}}                               | /identity/stepUp/acr
            identity: {stepUp: {maxAgeMinutes: 0}}                      | /identity/stepUp/maxAgeMinutes
            rateLimit: {organisation: -1}                               | /rateLimit/organisation
            rateLimit: {burstSeconds: 0}                                | /rateLimit/burstSeconds
            publicUrl: http://vaern.example.dk                          | /publicUrl
            sms: {gatewayUrl: 'http://sms.example.dk'}                  | /sms/gatewayUrl
            webhook: {reach: ANYWHERE}                                  | /webhook/reach
            webhook: {existingSecret: 'Not A Name'}                     | /webhook/existingSecret
            image: {tag: latest}                                        | /image/tag
            incident: {image: {digest: 'sha256:12'}}                    | /incident/image/digest
            incident: {settings: {SPRING_DATASOURCE_PASSWORD: x}}       | SPRING_DATASOURCE_PASSWORD
            incident: {settings: {SOME_API_KEY: x}}                     | SOME_API_KEY
            incident: {resources: {limits: {memory: null}}}             | /incident/resources/limits
            incident: {replicas: 0}                                     | /incident/replicas
            networkPolicy: {databaseCidrs: []}                          | /networkPolicy/databaseCidrs
            networkPolicy: {identityPorts: []}                          | /networkPolicy/identityPorts
            gracefulShutdown: {preStopSeconds: 0}                       | /gracefulShutdown/preStopSeconds
            """)
    void what_would_break_a_promise_is_refused(String values, String where) {
        assertThat(Chart.refusal(Setup.OUTSIDE, values)).contains("schema").contains(where + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cnpg: {parameters: {shared_buffers: 1GB}}",
                "cnpg: {imageName: 'registry.example.dk/postgresql:18.6'}",
                "database: {sslMode: verify-ca}",
                "incident: {settings: {LOGGING_LEVEL_ROOT: WARN}}",
                "image: {tag: 0.2.0}",
            })
    void what_breaks_none_is_taken(String values) {
        assertThat(Chart.render(Setup.OUTSIDE, values).all()).isNotEmpty();
    }

    private static void collect(String path, JsonNode schema, List<String> objects, List<String> open) {
        if (schema.path("type").asString("").equals("object") || schema.has("patternProperties")) {
            objects.add(path);
            if (!schema.path("additionalProperties").isBoolean()
                    || schema.path("additionalProperties").asBoolean(true)) {
                open.add(path);
            }
        }
        schema.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), objects, open));
    }

    private static void collectObjects(String path, JsonNode values, List<String> paths) {
        values.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                String inner = path.isEmpty() ? entry.getKey() : path + "/" + entry.getKey();
                paths.add(inner);
                collectObjects(inner, entry.getValue(), paths);
            }
        });
    }

    private static void collectMissing(String path, JsonNode schema, JsonNode values, List<String> missing) {
        JsonNode resolved =
                schema.has("$ref") ? SCHEMA.at(schema.path("$ref").asString("").substring(1)) : schema;
        resolved.path("properties").properties().forEach(entry -> {
            String inner = path + "/" + entry.getKey();
            if (!values.has(entry.getKey())) {
                // What a site may leave out of a resource's amounts has no default to show.
                if (!inner.contains("/resources/")) {
                    missing.add(inner);
                }
            } else {
                collectMissing(inner, entry.getValue(), values.path(entry.getKey()), missing);
            }
        });
    }

    private static String nested(String path, String leaf) {
        StringBuilder yaml = new StringBuilder();
        int depth = 0;
        for (String step : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            yaml.append("  ".repeat(depth++)).append(step).append(":\n");
        }
        return yaml.append("  ".repeat(depth)).append(leaf).append('\n').toString();
    }
}
