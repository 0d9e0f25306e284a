/** Campaigns over HTTP. */
@NullMarked
package dk.vaern.incident.api.campaign;

import org.jspecify.annotations.NullMarked;
