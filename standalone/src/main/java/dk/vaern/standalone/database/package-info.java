/** PostgreSQL as a process beside ours: unpacked, initialised once, started durable, and recovered after any end of ours. */
@NullMarked
package dk.vaern.standalone.database;

import org.jspecify.annotations.NullMarked;
