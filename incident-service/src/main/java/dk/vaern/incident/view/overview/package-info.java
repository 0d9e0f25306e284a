/** The shared picture in numbers: only of what the one who looks may see. */
@NullMarked
package dk.vaern.incident.view.overview;

import org.jspecify.annotations.NullMarked;
