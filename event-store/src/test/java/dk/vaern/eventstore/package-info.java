/** Tests of names, the codec and reading the past. */
@NullMarked
package dk.vaern.eventstore;

import org.jspecify.annotations.NullMarked;
