/** Who may see what, as things stood at a moment: one pure rule for every way out. */
@NullMarked
package dk.vaern.domain.visibility;

import org.jspecify.annotations.NullMarked;
