package dk.vaern.incident.imports.csaf.schema;

import static dk.vaern.incident.imports.csaf.schema.Shape.object;
import static dk.vaern.incident.imports.csaf.schema.Shape.oneOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.text;

import dk.vaern.incident.imports.csaf.cvss.CvssMetric;
import dk.vaern.incident.imports.csaf.cvss.CvssVersion;

/** Scores as FIRST's JSON schemas want them. A score that breaks them is test 6.1.8, Invalid CVSS. */
final class CvssShape {

    private static final String RULE = "6.1.8";

    private static final Shape AMOUNT = new Shape.Amount(0, 10);
    private static final Shape RATING = oneOf("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL");

    static final Shape V2 = new Shape.ByRule(
            RULE,
            withMetrics(
                            CvssVersion.V2,
                            object().must("version", oneOf("2.0"))
                                    .must("vectorString", text())
                                    .must("baseScore", AMOUNT)
                                    .may("temporalScore", AMOUNT)
                                    .may("environmentalScore", AMOUNT))
                    .build());

    static final Shape V3 = new Shape.ByRule(
            RULE,
            withMetrics(
                            CvssVersion.V3_1,
                            object().must("version", oneOf("3.0", "3.1"))
                                    .must("vectorString", text())
                                    .must("baseScore", AMOUNT)
                                    .must("baseSeverity", RATING)
                                    .may("temporalScore", AMOUNT)
                                    .may("temporalSeverity", RATING)
                                    .may("environmentalScore", AMOUNT)
                                    .may("environmentalSeverity", RATING))
                    .build());

    private CvssShape() {}

    private static Shape.FieldsBuilder withMetrics(CvssVersion version, Shape.FieldsBuilder score) {
        for (CvssMetric metric : version.metrics()) {
            score.may(metric.property(), oneOf(metric.words()));
        }
        return score;
    }
}
