/** Tests of health, meters and the check at the start. */
@NullMarked
package dk.vaern.eventstore.monitoring;

import org.jspecify.annotations.NullMarked;
