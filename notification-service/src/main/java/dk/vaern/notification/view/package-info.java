/** Notifications and destinations as organisations read them. */
@NullMarked
package dk.vaern.notification.view;

import org.jspecify.annotations.NullMarked;
