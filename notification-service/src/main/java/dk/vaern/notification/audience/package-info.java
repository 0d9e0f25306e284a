/** Who must be told about what, on which of their ways, and how soon: pure decisions. */
@NullMarked
package dk.vaern.notification.audience;

import org.jspecify.annotations.NullMarked;
