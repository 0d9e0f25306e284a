/** Schedules and escalation policies as those read them who may. */
@NullMarked
package dk.vaern.notification.view.duty;

import org.jspecify.annotations.NullMarked;
