/** The processors of a service as they run: Axon's pooled processors in Spring's transactions, their failures and rebuilds. */
@NullMarked
package dk.vaern.eventstore.running;

import org.jspecify.annotations.NullMarked;
