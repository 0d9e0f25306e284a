/** Whether a message leaves now, waits, or gives way to a newer one: a pure decision, and the rows that it is taken from. */
@NullMarked
package dk.vaern.notification.restraint;

import org.jspecify.annotations.NullMarked;
