/** From what a provider tells afterwards to what becomes of the message. */
@NullMarked
package dk.vaern.notification.callback;

import org.jspecify.annotations.NullMarked;
