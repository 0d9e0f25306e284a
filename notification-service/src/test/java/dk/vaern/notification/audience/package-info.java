/** Tables of who must be told. */
@NullMarked
package dk.vaern.notification.audience;

import org.jspecify.annotations.NullMarked;
