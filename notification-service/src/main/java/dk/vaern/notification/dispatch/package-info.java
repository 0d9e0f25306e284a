/** Brings each requested notification to its end: queue, attempts, back-off, and what became of it. */
@NullMarked
package dk.vaern.notification.dispatch;

import org.jspecify.annotations.NullMarked;
