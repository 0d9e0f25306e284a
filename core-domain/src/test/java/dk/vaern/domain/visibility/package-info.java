/** Shows who may see what, by tables and over generated histories. */
@NullMarked
package dk.vaern.domain.visibility;

import org.jspecify.annotations.NullMarked;
