/** What a notification answers to each command. */
@NullMarked
package dk.vaern.domain.notification;

import org.jspecify.annotations.NullMarked;
