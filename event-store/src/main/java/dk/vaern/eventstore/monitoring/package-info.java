/** Whether the store can be relied on: the database's settings, the processors' lag, and dead letters, in health and meters. */
@NullMarked
package dk.vaern.eventstore.monitoring;

import org.jspecify.annotations.NullMarked;
