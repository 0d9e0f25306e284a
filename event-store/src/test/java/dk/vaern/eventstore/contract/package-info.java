/**
 * What an event store of Axon 4 owes to those who rely on it, as tests: extend {@link dk.vaern.eventstore.contract.EventStoreContract}.
 *
 * <p>The port is {@link dk.vaern.eventstore.contract.EventStoreUnderTest}; the cases are grouped in the interfaces that the
 * contract implements. They need JUnit Jupiter, AssertJ and Axon, and nothing else of this library.
 */
@NullMarked
package dk.vaern.eventstore.contract;

import org.jspecify.annotations.NullMarked;
