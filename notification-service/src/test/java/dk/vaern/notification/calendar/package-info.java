/** Calendars as others read them. */
@NullMarked
package dk.vaern.notification.calendar;

import org.jspecify.annotations.NullMarked;
