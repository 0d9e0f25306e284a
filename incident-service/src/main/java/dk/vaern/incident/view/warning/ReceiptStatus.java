package dk.vaern.incident.view.warning;

/** How far an organisation has come with a warning. */
public enum ReceiptStatus {
    ISSUED,
    ACKNOWLEDGED,
    ASSESSED,
    MITIGATED
}
