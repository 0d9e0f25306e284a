package dk.vaern.it.chart.helm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The pods that a Deployment or a Job makes. */
public record PodTemplate(Manifest owner, JsonNode metadata, JsonNode spec) {

    public Map<String, String> labels() {
        return Manifest.map(metadata.path("labels"));
    }

    /** In the order in which they run: those that prepare, then the others. */
    public List<JsonNode> containers() {
        return Stream.concat(
                        spec.path("initContainers").valueStream(),
                        spec.path("containers").valueStream())
                .toList();
    }

    public JsonNode container() {
        return containers().getLast();
    }

    public boolean isSelectedBy(Map<String, String> matchLabels) {
        return !matchLabels.isEmpty() && labels().entrySet().containsAll(matchLabels.entrySet());
    }

    /** The values that stand in the manifest, by name, of every container. */
    public Map<String, String> plainVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables()
                .filter(variable -> variable.has("value"))
                .forEach(variable -> variables.put(
                        variable.path("name").asString(""),
                        variable.path("value").asString("")));
        return variables;
    }

    /** The one address of a database, whatever the variable is called. */
    public String databaseUrl() {
        Set<String> urls = new TreeSet<>(plainVariables().values());
        urls.removeIf(value -> !value.startsWith("jdbc:"));
        if (urls.size() != 1) {
            throw new AssertionError("expected one address of a database in the " + this + ", found " + urls);
        }
        return urls.iterator().next();
    }

    /** The Secret's name and key behind each variable that has one, as {@code name/key}. */
    public Map<String, String> secretVariables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables().filter(variable -> variable.has("valueFrom")).forEach(variable -> {
            JsonNode reference = variable.at("/valueFrom/secretKeyRef");
            variables.put(
                    variable.path("name").asString(""),
                    reference.path("name").asString("") + "/"
                            + reference.path("key").asString(""));
        });
        return variables;
    }

    /** Every Secret that these pods can read, as variables or as files. */
    public Set<String> secrets() {
        Set<String> names = new TreeSet<>();
        spec.findValues("secretKeyRef")
                .forEach(reference -> names.add(reference.path("name").asString("")));
        spec.findValues("secretName").forEach(name -> names.add(name.asString("")));
        spec.findValues("secretRef")
                .forEach(reference -> names.add(reference.path("name").asString("")));
        return names;
    }

    private Stream<JsonNode> variables() {
        return containers().stream().flatMap(container -> container.path("env").valueStream());
    }

    @Override
    public String toString() {
        return "pods of " + owner;
    }
}
