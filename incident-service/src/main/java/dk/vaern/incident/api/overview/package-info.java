/** The shared picture and the live stream over HTTP. */
@NullMarked
package dk.vaern.incident.api.overview;

import org.jspecify.annotations.NullMarked;
