/** Tests of the engine on a real PostgreSQL. */
@NullMarked
package dk.vaern.eventstore.engine;

import org.jspecify.annotations.NullMarked;
