/** What the national centre tells the others, from the draft to the withdrawal. */
@NullMarked
package dk.vaern.domain.warning;

import org.jspecify.annotations.NullMarked;
