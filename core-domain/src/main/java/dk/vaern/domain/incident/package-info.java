/** One situation being handled, from the report to the lessons. */
@NullMarked
package dk.vaern.domain.incident;

import org.jspecify.annotations.NullMarked;
