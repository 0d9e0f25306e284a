/** What an organisation wants of messages that can wait. */
@NullMarked
package dk.vaern.domain.restraint;

import org.jspecify.annotations.NullMarked;
