package dk.vaern.it.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of {@code matrix.txt}, by operation. */
record Matrix(Map<String, Row> rows) {

    /** @throws IllegalStateException for two rows of one operation */
    static Matrix of(String service) {
        Map<String, Rule> rules = section("rules")
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> Rule.read(parts[0].strip(), parts[1])));
        return new Matrix(section(service)
                .map(line -> Row.read(line, rules))
                .collect(Collectors.toMap(Row::operation, row -> row)));
    }

    private static Stream<String> section(String name) {
        return lines().stream()
                .dropWhile(line -> !line.equals("[" + name + "]"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Matrix.class.getResourceAsStream("matrix.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
