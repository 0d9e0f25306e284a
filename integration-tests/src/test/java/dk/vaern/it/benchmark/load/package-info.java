/** Load in turns: clients, rounds, warming up, and what was seen. */
@NullMarked
package dk.vaern.it.benchmark.load;

import org.jspecify.annotations.NullMarked;
