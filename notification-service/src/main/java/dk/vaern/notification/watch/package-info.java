/** Whether what should have been told was told: read from the record itself, beside those who do the telling. */
@NullMarked
package dk.vaern.notification.watch;

import org.jspecify.annotations.NullMarked;
