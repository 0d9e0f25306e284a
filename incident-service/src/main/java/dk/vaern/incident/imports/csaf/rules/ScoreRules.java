package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.cvss.CvssMetric;
import dk.vaern.incident.imports.csaf.cvss.CvssRating;
import dk.vaern.incident.imports.csaf.cvss.CvssVector;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Scores agree with their vectors and with each other: tests 6.1.7 to 6.1.10.
 *
 * <p>The standard lets the vector take precedence (section 9.1.11). So a number beside its vector refuses the document
 * only if it tells another severity, and a score that is given twice only if the two differ.
 */
final class ScoreRules {

    private static final List<String> PROPERTIES = List.of("cvss_v2", "cvss_v3");

    private final CsafDocument document;
    private final Findings findings;

    private ScoreRules(CsafDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    static void check(CsafDocument document, Findings findings) {
        ScoreRules rules = new ScoreRules(document, findings);
        document.vulnerabilities().forEach(vulnerability -> rules.check(vulnerability.items("scores")));
    }

    private void check(List<Part> scores) {
        Map<String, Map<String, String>> vectors = new HashMap<>();
        for (Part score : scores) {
            for (String property : PROPERTIES) {
                Part cvss = score.at(property);
                if (cvss.json().isObject()) {
                    checkOnce(
                            score.at("products"),
                            cvss,
                            vectors.computeIfAbsent(cvss.textOrNone("version"), _ -> new HashMap<>()));
                    checkVector(cvss);
                }
            }
        }
    }

    private void checkOnce(Part products, Part cvss, Map<String, String> vectors) {
        String vector = cvss.textOrNone("vectorString");
        for (Part product : products.items()) {
            String before = vectors.putIfAbsent(product.text().orElse(""), vector);
            if (before != null && before.equals(vector)) {
                findings.remark("6.1.7", product, "has this score already");
            } else if (before != null) {
                findings.refuse("6.1.7", product, "has another score of the same version already");
            }
        }
    }

    private void checkVector(Part cvss) {
        String version = cvss.textOrNone("version");
        Optional<CvssVector> vector =
                document.vectorOf(cvss).filter(whole -> whole.version().number().equals(version));
        if (vector.isPresent()) {
            checkAgainstVector(cvss, vector.get());
        } else {
            Part written = cvss.at("vectorString");
            written.text()
                    .ifPresent(text -> findings.refuse(
                            "6.1.8", written, "no whole vector of CVSS " + Quote.of(version) + ": " + Quote.of(text)));
        }
    }

    private void checkAgainstVector(Part cvss, CvssVector vector) {
        for (String property : cvss.json().propertyNames()) {
            Part part = cvss.at(property);
            switch (property) {
                case "baseScore" -> checkNumber(part, vector.baseScore());
                case "baseSeverity" -> checkSeverity(part, vector.baseScore());
                case "temporalScore" -> checkNumber(part, vector.temporalScore());
                case "temporalSeverity" -> checkSeverity(part, vector.temporalScore());
                case "environmentalScore" -> checkNumber(part, vector.environmentalScore());
                case "environmentalSeverity" -> checkSeverity(part, vector.environmentalScore());
                default -> checkMetric(part, vector.version().metricOfProperty(property), vector);
            }
        }
    }

    private void checkNumber(Part score, double computed) {
        JsonNode number = score.json();
        if (number.isNumber() && number.doubleValue() != computed) {
            String detail = "the vector amounts to " + computed;
            if (CvssRating.of(number.doubleValue()) == CvssRating.of(computed)) {
                findings.remark("6.1.9", score, detail);
            } else {
                findings.refuse("6.1.9", score, detail);
            }
        }
    }

    private void checkSeverity(Part severity, double computed) {
        severity.text()
                .filter(word -> !word.equals(CvssRating.of(computed).name()))
                .ifPresent(word ->
                        findings.refuse("6.1.9", severity, Quote.of(word) + ", but the vector amounts to " + computed));
    }

    private void checkMetric(Part property, Optional<CvssMetric> metric, CvssVector vector) {
        metric.flatMap(vector::word)
                .ifPresent(expected -> property.text()
                        .filter(word -> !word.equals(expected))
                        .ifPresent(word -> findings.refuse(
                                "6.1.10", property, Quote.of(word) + ", but the vector says " + expected)));
    }
}
