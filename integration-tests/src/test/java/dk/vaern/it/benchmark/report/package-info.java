/** What a run found and on which machine, as the table in docs/benchmarks.md. */
@NullMarked
package dk.vaern.it.benchmark.report;

import org.jspecify.annotations.NullMarked;
