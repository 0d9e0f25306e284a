/** Escalation policies over HTTP. */
@NullMarked
package dk.vaern.notification.api.policy;

import org.jspecify.annotations.NullMarked;
