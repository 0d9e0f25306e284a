package dk.vaern.incident.imports.csaf.cvss;

import java.util.Map;

/** A Complete Guide to the Common Vulnerability Scoring System Version 2.0, sections 2 and 3.2. */
final class Cvss2 {

    private static final String[] IMPACT = {"NONE N 0", "PARTIAL P 0.275", "COMPLETE C 0.660"};
    private static final String[] REQUIREMENT = {"LOW L 0.5", "MEDIUM M 1", "HIGH H 1.51", "NOT_DEFINED ND 1"};

    static final Map<String, CvssMetric> METRICS = CvssMetric.table(
            CvssMetric.base("AV", "accessVector", "LOCAL L 0.395", "ADJACENT_NETWORK A 0.646", "NETWORK N 1"),
            CvssMetric.base("AC", "accessComplexity", "HIGH H 0.35", "MEDIUM M 0.61", "LOW L 0.71"),
            CvssMetric.base("Au", "authentication", "MULTIPLE M 0.45", "SINGLE S 0.56", "NONE N 0.704"),
            CvssMetric.base("C", "confidentialityImpact", IMPACT),
            CvssMetric.base("I", "integrityImpact", IMPACT),
            CvssMetric.base("A", "availabilityImpact", IMPACT),
            CvssMetric.further(
                    "E",
                    "exploitability",
                    "UNPROVEN U 0.85",
                    "PROOF_OF_CONCEPT POC 0.9",
                    "FUNCTIONAL F 0.95",
                    "HIGH H 1",
                    "NOT_DEFINED ND 1"),
            CvssMetric.further(
                    "RL",
                    "remediationLevel",
                    "OFFICIAL_FIX OF 0.87",
                    "TEMPORARY_FIX TF 0.9",
                    "WORKAROUND W 0.95",
                    "UNAVAILABLE U 1",
                    "NOT_DEFINED ND 1"),
            CvssMetric.further(
                    "RC",
                    "reportConfidence",
                    "UNCONFIRMED UC 0.9",
                    "UNCORROBORATED UR 0.95",
                    "CONFIRMED C 1",
                    "NOT_DEFINED ND 1"),
            CvssMetric.further(
                    "CDP",
                    "collateralDamagePotential",
                    "NONE N 0",
                    "LOW L 0.1",
                    "LOW_MEDIUM LM 0.3",
                    "MEDIUM_HIGH MH 0.4",
                    "HIGH H 0.5",
                    "NOT_DEFINED ND 0"),
            CvssMetric.further(
                    "TD",
                    "targetDistribution",
                    "NONE N 0",
                    "LOW L 0.25",
                    "MEDIUM M 0.75",
                    "HIGH H 1",
                    "NOT_DEFINED ND 1"),
            CvssMetric.further("CR", "confidentialityRequirement", REQUIREMENT),
            CvssMetric.further("IR", "integrityRequirement", REQUIREMENT),
            CvssMetric.further("AR", "availabilityRequirement", REQUIREMENT));

    static final Map<String, CvssMetric> BY_PROPERTY = CvssMetric.byProperty(METRICS);

    private Cvss2() {}

    static double baseScore(CvssVector vector) {
        return base(10.41 * impact(vector.weight("C"), vector.weight("I"), vector.weight("A")), vector);
    }

    static double temporalScore(CvssVector vector) {
        return temporal(baseScore(vector), vector);
    }

    static double environmentalScore(CvssVector vector) {
        double impact = impact(
                vector.weight("C") * vector.weight("CR"),
                vector.weight("I") * vector.weight("IR"),
                vector.weight("A") * vector.weight("AR"));
        double temporal = temporal(base(Math.min(10, 10.41 * impact), vector), vector);
        double collateral = vector.defines("CDP") ? vector.weight("CDP") : 0;
        return toOneDecimal((temporal + (10 - temporal) * collateral) * vector.weight("TD"));
    }

    private static double impact(double confidentiality, double integrity, double availability) {
        return 1 - (1 - confidentiality) * (1 - integrity) * (1 - availability);
    }

    private static double base(double impact, CvssVector vector) {
        double exploitability = 20 * vector.weight("AV") * vector.weight("AC") * vector.weight("Au");
        double anyImpact = impact == 0 ? 0 : 1.176;
        return toOneDecimal(Math.max(0, 0.6 * impact + 0.4 * exploitability - 1.5) * anyImpact);
    }

    private static double temporal(double base, CvssVector vector) {
        return toOneDecimal(base * vector.weight("E") * vector.weight("RL") * vector.weight("RC"));
    }

    private static double toOneDecimal(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
