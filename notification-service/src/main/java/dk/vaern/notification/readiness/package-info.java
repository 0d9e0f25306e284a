/** Whether an organisation can be reached when it matters: looked at ahead of time, and told before the night it is needed. */
@NullMarked
package dk.vaern.notification.readiness;

import org.jspecify.annotations.NullMarked;
