/** Telling a projection everything again, beside a plain cursor over the same rows. */
@NullMarked
package dk.vaern.it.benchmark.replay;

import org.jspecify.annotations.NullMarked;
