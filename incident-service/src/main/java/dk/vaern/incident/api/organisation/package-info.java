/** Organisations over HTTP. */
@NullMarked
package dk.vaern.incident.api.organisation;

import org.jspecify.annotations.NullMarked;
