/** Foreign documents become warnings: the original kept byte for byte, its revisions in one warning. */
@NullMarked
package dk.vaern.incident.imports;

import org.jspecify.annotations.NullMarked;
