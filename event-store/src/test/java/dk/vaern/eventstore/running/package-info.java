/** Tests of what stands between the record and Axon's processors. */
@NullMarked
package dk.vaern.eventstore.running;

import org.jspecify.annotations.NullMarked;
