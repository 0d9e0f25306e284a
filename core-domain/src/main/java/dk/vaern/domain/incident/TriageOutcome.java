package dk.vaern.domain.incident;

/** What triage found. */
public enum TriageOutcome {
    CONFIRMED,
    DISMISSED
}
