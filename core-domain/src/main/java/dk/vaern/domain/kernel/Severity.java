package dk.vaern.domain.kernel;

/** How bad it is, from the least to the worst. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
