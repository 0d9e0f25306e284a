/** An incident as it stands or stood, folded from the record. */
@NullMarked
package dk.vaern.incident.view.picture;

import org.jspecify.annotations.NullMarked;
