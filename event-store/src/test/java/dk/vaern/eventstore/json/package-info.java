/** Tests of how values are written as JSON. */
@NullMarked
package dk.vaern.eventstore.json;

import org.jspecify.annotations.NullMarked;
