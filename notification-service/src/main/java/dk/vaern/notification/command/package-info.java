/** The way from whoever acts to a notification. */
@NullMarked
package dk.vaern.notification.command;

import org.jspecify.annotations.NullMarked;
