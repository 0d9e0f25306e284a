package dk.vaern.incident.imports.csaf.cvss;

import static dk.vaern.incident.imports.csaf.cvss.CvssMetric.base;
import static dk.vaern.incident.imports.csaf.cvss.CvssMetric.further;

import java.util.Map;
import java.util.stream.Stream;

/** Common Vulnerability Scoring System versions 3.0 and 3.1: specification documents, sections 7 (3.1) and 8 (3.0). */
final class Cvss3 {

    private static final String UNDEFINED = "NOT_DEFINED X 1";

    private static final String[] ATTACK_VECTOR = {
        "NETWORK N 0.85", "ADJACENT_NETWORK A 0.62", "LOCAL L 0.55", "PHYSICAL P 0.2"
    };
    private static final String[] COMPLEXITY = {"LOW L 0.77", "HIGH H 0.44"};
    /** While the scope stays; see {@link #privileges}. */
    private static final String[] PRIVILEGES = {"NONE N 0.85", "LOW L 0.62", "HIGH H 0.27"};

    private static final String[] INTERACTION = {"NONE N 0.85", "REQUIRED R 0.62"};
    private static final String[] SCOPE = {"UNCHANGED U 1", "CHANGED C 1"};
    private static final String[] IMPACT = {"HIGH H 0.56", "LOW L 0.22", "NONE N 0"};
    private static final String[] REQUIREMENT = {"HIGH H 1.5", "MEDIUM M 1", "LOW L 0.5", UNDEFINED};

    static final Map<String, CvssMetric> METRICS = CvssMetric.table(
            base("AV", "attackVector", ATTACK_VECTOR),
            base("AC", "attackComplexity", COMPLEXITY),
            base("PR", "privilegesRequired", PRIVILEGES),
            base("UI", "userInteraction", INTERACTION),
            base("S", "scope", SCOPE),
            base("C", "confidentialityImpact", IMPACT),
            base("I", "integrityImpact", IMPACT),
            base("A", "availabilityImpact", IMPACT),
            further(
                    "E",
                    "exploitCodeMaturity",
                    "HIGH H 1",
                    "FUNCTIONAL F 0.97",
                    "PROOF_OF_CONCEPT P 0.94",
                    "UNPROVEN U 0.91",
                    UNDEFINED),
            further(
                    "RL",
                    "remediationLevel",
                    "UNAVAILABLE U 1",
                    "WORKAROUND W 0.97",
                    "TEMPORARY_FIX T 0.96",
                    "OFFICIAL_FIX O 0.95",
                    UNDEFINED),
            further("RC", "reportConfidence", "CONFIRMED C 1", "REASONABLE R 0.96", "UNKNOWN U 0.92", UNDEFINED),
            further("CR", "confidentialityRequirement", REQUIREMENT),
            further("IR", "integrityRequirement", REQUIREMENT),
            further("AR", "availabilityRequirement", REQUIREMENT),
            further("MAV", "modifiedAttackVector", orUndefined(ATTACK_VECTOR)),
            further("MAC", "modifiedAttackComplexity", orUndefined(COMPLEXITY)),
            further("MPR", "modifiedPrivilegesRequired", orUndefined(PRIVILEGES)),
            further("MUI", "modifiedUserInteraction", orUndefined(INTERACTION)),
            further("MS", "modifiedScope", orUndefined(SCOPE)),
            further("MC", "modifiedConfidentialityImpact", orUndefined(IMPACT)),
            further("MI", "modifiedIntegrityImpact", orUndefined(IMPACT)),
            further("MA", "modifiedAvailabilityImpact", orUndefined(IMPACT)));

    static final Map<String, CvssMetric> BY_PROPERTY = CvssMetric.byProperty(METRICS);

    private Cvss3() {}

    static double baseScore(CvssVector vector) {
        return whole(impact(vector), exploitability(vector), vector.has("S", "C"));
    }

    static double temporalScore(CvssVector vector) {
        return roundUp(baseScore(vector) * maturity(vector));
    }

    static double environmentalScoreOf30(CvssVector vector) {
        return environmentalScore(vector, modifiedImpact(vector, 1, 15));
    }

    static double environmentalScoreOf31(CvssVector vector) {
        return environmentalScore(vector, modifiedImpact(vector, 0.9731, 13));
    }

    private static double environmentalScore(CvssVector vector, double modifiedImpact) {
        double modified = whole(modifiedImpact, modifiedExploitability(vector), vector.modifiedHas("S", "C"));
        return roundUp(modified * maturity(vector));
    }

    private static double maturity(CvssVector vector) {
        return vector.weight("E") * vector.weight("RL") * vector.weight("RC");
    }

    private static double whole(double impact, double exploitability, boolean scopeChanges) {
        if (impact <= 0) {
            return 0;
        }
        return roundUp(Math.min((scopeChanges ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private static double impact(CvssVector vector) {
        double lost = 1 - (1 - vector.weight("C")) * (1 - vector.weight("I")) * (1 - vector.weight("A"));
        return vector.has("S", "C") ? impactBeyondScope(lost, lost, 15) : 6.42 * lost;
    }

    /** The factor and the exponent are where 3.1 departs from 3.0. */
    private static double modifiedImpact(CvssVector vector, double factor, int exponent) {
        double lost = Math.min(
                1
                        - (1 - vector.weight("CR") * vector.modified("C"))
                                * (1 - vector.weight("IR") * vector.modified("I"))
                                * (1 - vector.weight("AR") * vector.modified("A")),
                0.915);
        return vector.modifiedHas("S", "C") ? impactBeyondScope(lost, lost * factor, exponent) : 6.42 * lost;
    }

    private static double impactBeyondScope(double lost, double tempered, int exponent) {
        return 7.52 * (lost - 0.029) - 3.25 * Math.pow(tempered - 0.02, exponent);
    }

    private static double exploitability(CvssVector vector) {
        double privileges = privileges(vector.weight("PR"), vector.has("S", "C"));
        return 8.22 * vector.weight("AV") * vector.weight("AC") * privileges * vector.weight("UI");
    }

    private static double modifiedExploitability(CvssVector vector) {
        double privileges = privileges(vector.modified("PR"), vector.modifiedHas("S", "C"));
        return 8.22 * vector.modified("AV") * vector.modified("AC") * privileges * vector.modified("UI");
    }

    /** Privileges weigh less as a hurdle where the scope changes. */
    private static double privileges(double weight, boolean scopeChanges) {
        if (!scopeChanges || weight == 0.85) {
            return weight;
        }
        return weight == 0.62 ? 0.68 : 0.5;
    }

    /** To the next tenth, without tripping over binary fractions (3.1, appendix A). */
    private static double roundUp(double score) {
        long scaled = Math.round(score * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (scaled / 10_000 + 1) / 10.0;
    }

    private static String[] orUndefined(String... values) {
        return Stream.concat(Stream.of(values), Stream.of(UNDEFINED)).toArray(String[]::new);
    }
}
