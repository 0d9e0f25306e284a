package dk.vaern.incident.imports.csaf.cvss;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of CVSS that CSAF 2.0 knows. */
public enum CvssVersion {
    V2("2.0", ""),
    V3_0("3.0", "CVSS:3.0/"),
    V3_1("3.1", "CVSS:3.1/");

    private final String number;
    private final String prefix;

    CvssVersion(String number, String prefix) {
        this.number = number;
        this.prefix = prefix;
    }

    public String number() {
        return number;
    }

    /** Of which version a vector says to be. */
    static CvssVersion of(String vector) {
        if (vector.startsWith(V3_1.prefix)) {
            return V3_1;
        }
        return vector.startsWith(V3_0.prefix) ? V3_0 : V2;
    }

    public Collection<CvssMetric> metrics() {
        return table().values();
    }

    @Nullable
    CvssMetric metric(String key) {
        return table().get(key);
    }

    /** Empty when CSAF's JSON has no metric of that name. */
    public Optional<CvssMetric> metricOfProperty(String property) {
        return Optional.ofNullable(
                switch (this) {
                    case V2 -> Cvss2.BY_PROPERTY.get(property);
                    case V3_0, V3_1 -> Cvss3.BY_PROPERTY.get(property);
                });
    }

    String prefix() {
        return prefix;
    }

    double baseScore(CvssVector vector) {
        return switch (this) {
            case V2 -> Cvss2.baseScore(vector);
            case V3_0, V3_1 -> Cvss3.baseScore(vector);
        };
    }

    double temporalScore(CvssVector vector) {
        return switch (this) {
            case V2 -> Cvss2.temporalScore(vector);
            case V3_0, V3_1 -> Cvss3.temporalScore(vector);
        };
    }

    double environmentalScore(CvssVector vector) {
        return switch (this) {
            case V2 -> Cvss2.environmentalScore(vector);
            case V3_0 -> Cvss3.environmentalScoreOf30(vector);
            case V3_1 -> Cvss3.environmentalScoreOf31(vector);
        };
    }

    private Map<String, CvssMetric> table() {
        return switch (this) {
            case V2 -> Cvss2.METRICS;
            case V3_0, V3_1 -> Cvss3.METRICS;
        };
    }
}
