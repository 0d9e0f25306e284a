/** Response actions over HTTP. */
@NullMarked
package dk.vaern.incident.api.action;

import org.jspecify.annotations.NullMarked;
