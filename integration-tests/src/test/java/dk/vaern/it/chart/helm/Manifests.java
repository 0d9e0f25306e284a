package dk.vaern.it.chart.helm;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one rendering of the chart holds. */
public record Manifests(List<Manifest> all) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Manifests parse(String rendered) {
        return new Manifests(StreamSupport.stream(yaml().loadAll(rendered).spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> new Manifest(JSON.valueToTree(document)))
                .toList());
    }

    public static JsonNode parseOne(String text) {
        return JSON.valueToTree(yaml().load(text));
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    public List<Manifest> of(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    /** The only one of its kind, or the only one of that kind whose name ends so. */
    public Manifest one(String kind, String nameEnd) {
        List<Manifest> found = of(kind).stream()
                .filter(manifest -> manifest.name().endsWith(nameEnd))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one " + kind + " ending in '" + nameEnd + "', found " + found + " of " + all);
        }
        return found.getFirst();
    }

    public Manifest one(String kind) {
        return one(kind, "");
    }

    public Stream<PodTemplate> pods() {
        return all.stream().flatMap(Manifest::pods);
    }

    /** {@code incident} or {@code notification}. */
    public PodTemplate service(String name) {
        return one("Deployment", "-" + name).pods().findFirst().orElseThrow();
    }

    public PodTemplate migration() {
        return one("Job").pods().findFirst().orElseThrow();
    }
}
