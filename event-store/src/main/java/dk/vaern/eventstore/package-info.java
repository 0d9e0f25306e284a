/** The record: reading and writing stored events, their names, and the Axon engine on PostgreSQL. */
@NullMarked
package dk.vaern.eventstore;

import org.jspecify.annotations.NullMarked;
