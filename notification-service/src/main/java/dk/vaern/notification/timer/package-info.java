/** Timers in PostgreSQL, shared by all replicas: what is due is done once, by whichever comes first. */
@NullMarked
package dk.vaern.notification.timer;

import org.jspecify.annotations.NullMarked;
