/** Puts the service together; knows everything, and nothing knows it. */
@NullMarked
package dk.vaern.notification.app;

import org.jspecify.annotations.NullMarked;
