package dk.vaern.domain.kernel;

/** How soon somebody has to know, from the least to the most pressing. */
public enum Urgency {
    INFORMATIONAL,
    NORMAL,
    URGENT
}
