/** Shows what a response action answers to each command. */
@NullMarked
package dk.vaern.domain.action;

import org.jspecify.annotations.NullMarked;
