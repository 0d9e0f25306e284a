package dk.vaern.incident.imports.csaf.cvss;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A vector that is whole: every base metric named, none twice, every value known. */
public final class CvssVector {

    /** The longest vector of version 3 that names everything has 156 characters. */
    private static final int LONGEST = 200;

    private final CvssVersion version;
    private final String written;
    private final Map<String, CvssMetric.Value> values;
    private final double baseScore;

    private CvssVector(CvssVersion version, String written, Map<String, CvssMetric.Value> values) {
        this.version = version;
        this.written = written;
        this.values = values;
        this.baseScore = version.baseScore(this);
    }

    /** In the version that it names; version 2 is the one that names none. Empty for what is no whole vector. */
    public static Optional<CvssVector> parse(String written) {
        CvssVersion version = CvssVersion.of(written);
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, CvssMetric.Value> values = new HashMap<>();
        int start = version.prefix().length();
        while (start <= written.length()) {
            int slash = written.indexOf('/', start);
            int end = slash < 0 ? written.length() : slash;
            if (!take(written, start, end, version, values)) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return isWhole(version, values) ? Optional.of(new CvssVector(version, written, values)) : Optional.empty();
    }

    private static boolean take(
            String written, int start, int end, CvssVersion version, Map<String, CvssMetric.Value> values) {
        int colon = written.indexOf(':', start);
        if (colon < 0 || colon >= end) {
            return false;
        }
        CvssMetric metric = version.metric(written.substring(start, colon));
        CvssMetric.Value value = metric == null ? null : metric.valueOf(written.substring(colon + 1, end));
        return metric != null && value != null && values.put(metric.key(), value) == null;
    }

    private static boolean isWhole(CvssVersion version, Map<String, CvssMetric.Value> values) {
        for (CvssMetric metric : version.metrics()) {
            if (metric.required() && !values.containsKey(metric.key())) {
                return false;
            }
        }
        return true;
    }

    public CvssVersion version() {
        return version;
    }

    /** From 0 to 10, with one decimal, as the other two. */
    public double baseScore() {
        return baseScore;
    }

    /** Metrics that the vector does not name count as not defined. */
    public double temporalScore() {
        return version.temporalScore(this);
    }

    /** Metrics that the vector does not name count as not defined. */
    public double environmentalScore() {
        return version.environmentalScore(this);
    }

    /** As CSAF's JSON says it; empty when the vector does not name the metric. */
    public Optional<String> word(CvssMetric metric) {
        return Optional.ofNullable(values.get(metric.key())).map(CvssMetric.Value::word);
    }

    @Override
    public String toString() {
        return written;
    }

    boolean has(String key, String letter) {
        CvssMetric.Value value = values.get(key);
        return value != null && value.letter().equals(letter);
    }

    /** Is the metric named, and not as "not defined"? */
    boolean defines(String key) {
        CvssMetric.Value value = values.get(key);
        return value != null && !value.word().equals("NOT_DEFINED");
    }

    /** The metric's weight; 1 when it is not named. */
    double weight(String key) {
        CvssMetric.Value value = values.get(key);
        return value == null ? 1 : value.weight();
    }

    /** The weight of a modified base metric, or of the base metric where it is not modified. */
    double modified(String key) {
        return defines("M" + key) ? weight("M" + key) : weight(key);
    }

    boolean modifiedHas(String key, String letter) {
        return defines("M" + key) ? has("M" + key, letter) : has(key, letter);
    }
}
