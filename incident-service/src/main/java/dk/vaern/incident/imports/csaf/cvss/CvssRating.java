package dk.vaern.incident.imports.csaf.cvss;

/** FIRST's qualitative scale (CVSS 3.1, section 5), used for scores of version 2 too, which has none of its own. */
public enum CvssRating {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** @param score from 0 to 10 */
    public static CvssRating of(double score) {
        if (score >= 9.0) {
            return CRITICAL;
        }
        if (score >= 7.0) {
            return HIGH;
        }
        if (score >= 4.0) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NONE;
    }
}
