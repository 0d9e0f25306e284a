/** The little of iCalendar (RFC 5545) that shifts need. */
@NullMarked
package dk.vaern.notification.calendar;

import org.jspecify.annotations.NullMarked;
