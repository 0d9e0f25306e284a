package dk.vaern.incident.api.warning;

import dk.vaern.web.openapi.Example;

/** An empty object: {@code {}}. */
@Example("{}")
record Nothing() {}
