/** What a warning answers to each command, and which revision is the newer. */
@NullMarked
package dk.vaern.domain.warning;

import org.jspecify.annotations.NullMarked;
