/** Whether organisations can be reached, over HTTP. */
@NullMarked
package dk.vaern.notification.api.readiness;

import org.jspecify.annotations.NullMarked;
