/** Response actions: one straight from the record, many from a board. */
@NullMarked
package dk.vaern.incident.view.action;

import org.jspecify.annotations.NullMarked;
