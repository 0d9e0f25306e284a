/** What becomes of a message, over HTTP and at its providers. */
@NullMarked
package dk.vaern.it.notification;

import org.jspecify.annotations.NullMarked;
