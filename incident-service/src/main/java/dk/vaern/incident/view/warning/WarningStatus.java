package dk.vaern.incident.view.warning;

/** Where a warning stands. */
public enum WarningStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN,
    EXPIRED
}
