/** Who is told when, from what happens to the telephone that rings: the clock is moved, and messages are expected. */
@NullMarked
package dk.vaern.notification.duty;

import org.jspecify.annotations.NullMarked;
