@NullMarked
package dk.vaern.notification.timer;

import org.jspecify.annotations.NullMarked;
