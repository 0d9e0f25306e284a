/** What can wait waits, and leaves together. */
@NullMarked
package dk.vaern.notification.restraint;

import org.jspecify.annotations.NullMarked;
