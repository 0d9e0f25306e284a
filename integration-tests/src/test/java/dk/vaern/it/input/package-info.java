/** What clients get wrong, and what they are told: never 500, nothing stored. */
@NullMarked
package dk.vaern.it.input;

import org.jspecify.annotations.NullMarked;
