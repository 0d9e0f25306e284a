/** The ways out: one message, one attempt, and an answer that says what became of it. */
@NullMarked
package dk.vaern.notification.channel;

import org.jspecify.annotations.NullMarked;
