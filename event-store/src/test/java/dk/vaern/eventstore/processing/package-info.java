/** Tests of tokens and dead letters on a real PostgreSQL. */
@NullMarked
package dk.vaern.eventstore.processing;

import org.jspecify.annotations.NullMarked;
