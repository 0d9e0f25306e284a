package dk.vaern.domain.incident;

/** Where the handling stands (NIST SP 800-61r3, ISO/IEC 27035-1). */
public enum IncidentStatus {
    REPORTED,
    CONFIRMED,
    DISMISSED,
    CONTAINED,
    ERADICATED,
    RECOVERED,
    CLOSED
}
