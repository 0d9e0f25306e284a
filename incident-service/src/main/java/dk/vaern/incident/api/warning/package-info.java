/** Warnings and the answers to them over HTTP. */
@NullMarked
package dk.vaern.incident.api.warning;

import org.jspecify.annotations.NullMarked;
