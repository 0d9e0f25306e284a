/** By which keys a destination's webhooks are signed, and how they change. */
@NullMarked
package dk.vaern.notification.signing;

import org.jspecify.annotations.NullMarked;
