/** Schedules over HTTP. */
@NullMarked
package dk.vaern.notification.api.schedule;

import org.jspecify.annotations.NullMarked;
