/** What is stored about people, and what is left of it once they are erased. */
@NullMarked
package dk.vaern.it.person;

import org.jspecify.annotations.NullMarked;
