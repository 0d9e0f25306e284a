/** Appending one event: through the command bus, by Axon's stock engine, by another store, and as a plain insert. */
@NullMarked
package dk.vaern.it.benchmark.append;

import org.jspecify.annotations.NullMarked;
