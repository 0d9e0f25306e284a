/** What the architecture test has to find: a rule that finds nothing here guards nothing. */
@NullMarked
package dk.vaern.it.architecture.planted;

import org.jspecify.annotations.NullMarked;
