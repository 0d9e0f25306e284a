/** The shape of a CSAF 2.0 document: what its JSON schema demands, and how it is checked. */
@NullMarked
package dk.vaern.incident.imports.csaf.schema;

import org.jspecify.annotations.NullMarked;
