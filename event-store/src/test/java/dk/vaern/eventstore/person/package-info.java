/** Tests of what is sealed for persons, and of their erasure. */
@NullMarked
package dk.vaern.eventstore.person;

import org.jspecify.annotations.NullMarked;
