/** Notifications and destinations over HTTP. */
@NullMarked
package dk.vaern.notification.api;

import org.jspecify.annotations.NullMarked;
