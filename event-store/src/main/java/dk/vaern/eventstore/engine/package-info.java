/** Axon's event store on PostgreSQL: appending, loading, and streaming behind the sequence fence. */
@NullMarked
package dk.vaern.eventstore.engine;

import org.jspecify.annotations.NullMarked;
