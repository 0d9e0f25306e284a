/** Bringing the database's tables up to date, as the chart's job does it. */
@NullMarked
package dk.vaern.it.migration;

import org.jspecify.annotations.NullMarked;
