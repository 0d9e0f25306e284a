/** What an organisation wants of messages that can wait: when it is quiet, how many at a time, and in which language. */
@NullMarked
package dk.vaern.domain.restraint;

import org.jspecify.annotations.NullMarked;
