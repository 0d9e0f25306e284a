/** Real advisories, all of them, twice. */
@NullMarked
package dk.vaern.it.imports;

import org.jspecify.annotations.NullMarked;
