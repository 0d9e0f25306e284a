/** What organisations want of messages that can wait, over HTTP. */
@NullMarked
package dk.vaern.notification.api.restraint;

import org.jspecify.annotations.NullMarked;
