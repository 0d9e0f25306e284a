/** Warnings and the answers to them: one straight from the record, many from boards. */
@NullMarked
package dk.vaern.incident.view.warning;

import org.jspecify.annotations.NullMarked;
