/** What the benchmarks work on: an incident like any other, and one node of the event store as a service has it. */
@NullMarked
package dk.vaern.it.benchmark.subject;

import org.jspecify.annotations.NullMarked;
