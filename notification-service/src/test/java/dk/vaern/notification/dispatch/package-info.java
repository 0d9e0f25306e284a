/** From the request to the message that has been handed over, whatever comes between. */
@NullMarked
package dk.vaern.notification.dispatch;

import org.jspecify.annotations.NullMarked;
