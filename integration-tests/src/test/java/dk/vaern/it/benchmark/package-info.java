/** What Værn costs beside the least that the same work could cost, measured side by side; run by ./benchmark, no part of the tests. */
@NullMarked
package dk.vaern.it.benchmark;

import org.jspecify.annotations.NullMarked;
