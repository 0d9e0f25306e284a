package dk.vaern.incident.imports.csaf;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafScore;
import dk.vaern.incident.imports.csaf.cvss.CvssRating;
import dk.vaern.incident.imports.csaf.cvss.CvssVector;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import java.util.Comparator;
import java.util.Optional;

/** The worst base score of all vulnerabilities. Version 3 counts before version 2, which knows no critical. */
final class HighestScore {

    private HighestScore() {}

    static Optional<CsafScore> of(CsafDocument document) {
        return highest(document, "cvss_v3").or(() -> highest(document, "cvss_v2"));
    }

    /** By FIRST's qualitative scale; a score of 0 is still said to be low. */
    static Severity severity(CsafScore score) {
        return switch (CvssRating.of(score.baseScore())) {
            case NONE, LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }

    private static Optional<CsafScore> highest(CsafDocument document, String property) {
        return document.vulnerabilities().stream()
                .flatMap(vulnerability -> vulnerability.items("scores").stream())
                .flatMap(score -> document.vectorOf(score.at(property)).stream())
                .max(Comparator.comparingDouble(CvssVector::baseScore))
                .map(vector -> new CsafScore(vector.version().number(), vector.baseScore(), vector.toString()));
    }
}
