package dk.vaern.incident.api.warning;

/** An empty object: {@code {}}. */
record Nothing() {}
