/** Sends codes to contact points, so that somebody proves to have read them there. */
@NullMarked
package dk.vaern.notification.verification;

import org.jspecify.annotations.NullMarked;
