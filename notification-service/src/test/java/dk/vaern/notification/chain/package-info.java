/** From what happens to the message that arrives. */
@NullMarked
package dk.vaern.notification.chain;

import org.jspecify.annotations.NullMarked;
