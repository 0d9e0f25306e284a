/** A CSAF document as it lies there: bytes, parts with their places, versions, and what is found wrong with it. */
@NullMarked
package dk.vaern.incident.imports.csaf.document;

import org.jspecify.annotations.NullMarked;
