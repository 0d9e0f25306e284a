/** The rules of the house, each a sentence. */
@NullMarked
package dk.vaern.it.architecture;

import org.jspecify.annotations.NullMarked;
