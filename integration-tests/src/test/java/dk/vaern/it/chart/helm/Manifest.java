package dk.vaern.it.chart.helm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One object as it would reach the cluster. */
public record Manifest(JsonNode yaml) {

    /** What {@code helm.sh/hook} is called in the chart under test. */
    static final String HOOK_SHOWN = "shown/hook";

    private static final Set<String> WITH_PODS = Set.of("Deployment", "Job");

    public String kind() {
        return text("/kind");
    }

    public String name() {
        return text("/metadata/name");
    }

    public String namespace() {
        return text("/metadata/namespace");
    }

    public Map<String, String> labels() {
        return map("/metadata/labels");
    }

    public Map<String, String> annotations() {
        return map("/metadata/annotations");
    }

    /** The value of {@code helm.sh/hook} or one of its kin such as {@code -weight}; empty when there is none. */
    public String hook(String suffix) {
        return annotations().getOrDefault(HOOK_SHOWN + suffix, "");
    }

    public JsonNode at(String pointer) {
        return yaml.at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asString("");
    }

    public Map<String, String> map(String pointer) {
        return map(at(pointer));
    }

    public Stream<PodTemplate> pods() {
        return WITH_PODS.contains(kind())
                ? Stream.of(new PodTemplate(this, at("/spec/template/metadata"), at("/spec/template/spec")))
                : Stream.empty();
    }

    public static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new TreeMap<>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString("")));
        return map;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
