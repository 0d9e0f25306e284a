package dk.vaern.incident.imports.csaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Published advisories to read, and to break. All those of the folder named by {@code csaf.documents}, or of the one that
 * lies beside a checkout; where there is none, the few that are kept with the tests.
 */
record RealDocument(Path file) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path KEPT = Path.of("src/test/resources/csaf");

    static RealDocument named(String name) {
        return new RealDocument(KEPT.resolve(name + ".json"));
    }

    static List<RealDocument> all() {
        return Stream.of(Path.of(System.getProperty("csaf.documents", "../../shared/data/csaf")), KEPT)
                .filter(Files::isDirectory)
                .findFirst()
                .map(RealDocument::in)
                .orElseThrow();
    }

    private static List<RealDocument> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RealDocument::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode tree() {
        return (ObjectNode) JSON.readTree(bytes());
    }

    /** The document after it was changed. */
    byte[] with(Consumer<ObjectNode> change) {
        ObjectNode tree = tree();
        change.accept(tree);
        return JSON.writeValueAsBytes(tree);
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    static ArrayNode array(String json) {
        return (ArrayNode) JSON.readTree(json.replace('\'', '"'));
    }

    static ObjectNode meta(ObjectNode document) {
        return (ObjectNode) document.at("/document");
    }

    static ObjectNode tracking(ObjectNode document) {
        return (ObjectNode) document.at("/document/tracking");
    }

    static ObjectNode productTree(ObjectNode document) {
        return (ObjectNode) document.at("/product_tree");
    }

    static ObjectNode vulnerability(ObjectNode document) {
        return (ObjectNode) document.at("/vulnerabilities/0");
    }

    static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
