/** Incidents over HTTP: reporting, handling, sharing, reading and replaying. */
@NullMarked
package dk.vaern.incident.api.incident;

import org.jspecify.annotations.NullMarked;
