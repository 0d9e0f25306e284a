@NullMarked
package dk.vaern.notification.watch;

import org.jspecify.annotations.NullMarked;
