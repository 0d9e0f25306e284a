/**
 * What the matrix asks for: for each kind of organisation one thing of each sort in each standing. A new sort of thing is a
 * class beside {@link IncidentThings}, and a line in {@link Scene}.
 */
@NullMarked
package dk.vaern.it.access.scene;

import org.jspecify.annotations.NullMarked;
