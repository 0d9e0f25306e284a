/** Who gets a place at the stream. */
@NullMarked
package dk.vaern.incident.api.overview;

import org.jspecify.annotations.NullMarked;
