/** Keys that are derived, and change. */
@NullMarked
package dk.vaern.notification.signing;

import org.jspecify.annotations.NullMarked;
