/** Goes from step to step while nobody answers: timers shared by all replicas, each escalation by itself. */
@NullMarked
package dk.vaern.notification.escalation;

import org.jspecify.annotations.NullMarked;
