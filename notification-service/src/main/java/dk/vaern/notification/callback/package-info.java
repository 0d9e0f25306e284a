/** What providers tell afterwards: that a message has arrived, or came back. */
@NullMarked
package dk.vaern.notification.callback;

import org.jspecify.annotations.NullMarked;
