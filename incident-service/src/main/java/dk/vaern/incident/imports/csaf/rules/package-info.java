/** The mandatory tests of CSAF 2.0, section 6.1: what a document must not contradict itself in. */
@NullMarked
package dk.vaern.incident.imports.csaf.rules;

import org.jspecify.annotations.NullMarked;
