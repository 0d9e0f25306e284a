/** What event processors keep in PostgreSQL: how far they have come, and what they could not handle. */
@NullMarked
package dk.vaern.eventstore.processing;

import org.jspecify.annotations.NullMarked;
