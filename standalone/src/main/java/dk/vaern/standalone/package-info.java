/** Værn in one process: starts everything in order, says what it does, and ends everything in reverse. */
@NullMarked
package dk.vaern.standalone;

import org.jspecify.annotations.NullMarked;
