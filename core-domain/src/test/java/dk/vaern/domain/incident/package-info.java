/** Shows what an incident answers to each command, from whom and when. */
@NullMarked
package dk.vaern.domain.incident;

import org.jspecify.annotations.NullMarked;
