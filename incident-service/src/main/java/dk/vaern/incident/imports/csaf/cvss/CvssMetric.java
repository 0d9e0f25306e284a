package dk.vaern.incident.imports.csaf.cvss;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a vector.
 *
 * @param key as vectors write it: {@code AV}
 * @param property as CSAF's JSON writes it: {@code attackVector}
 * @param required every vector has to name it
 */
public record CvssMetric(String key, String property, boolean required, Map<String, Value> values) {

    /**
     * @param letter as vectors write it: {@code N}
     * @param word as CSAF's JSON writes it: {@code NETWORK}
     */
    public record Value(String letter, String word, double weight) {}

    /** All metrics of a version, by key. */
    static Map<String, CvssMetric> table(CvssMetric... metrics) {
        return Arrays.stream(metrics).collect(Collectors.toUnmodifiableMap(CvssMetric::key, metric -> metric));
    }

    /** The same, by property. */
    static Map<String, CvssMetric> byProperty(Map<String, CvssMetric> table) {
        return table.values().stream().collect(Collectors.toUnmodifiableMap(CvssMetric::property, metric -> metric));
    }

    /** @param values {@code "NETWORK N 0.85"} each */
    static CvssMetric base(String key, String property, String... values) {
        return new CvssMetric(key, property, true, values(values));
    }

    /** One that a vector may leave out. */
    static CvssMetric further(String key, String property, String... values) {
        return new CvssMetric(key, property, false, values(values));
    }

    private static Map<String, Value> values(String... values) {
        return Arrays.stream(values)
                .map(value -> value.split(" ", -1))
                .map(value -> new Value(value[1], value[0], Double.parseDouble(value[2])))
                .collect(Collectors.toUnmodifiableMap(Value::letter, value -> value));
    }

    @Nullable
    Value valueOf(String letter) {
        return values.get(letter);
    }

    /** All that CSAF's JSON may say of it. */
    public String[] words() {
        return values.values().stream().map(Value::word).toArray(String[]::new);
    }
}
