/** Advisories in OASIS CSAF 2.0: bytes in, what a warning needs out, or the rules that the document breaks. */
@NullMarked
package dk.vaern.incident.imports.csaf;

import org.jspecify.annotations.NullMarked;
