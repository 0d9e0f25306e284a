/** What administrators look at and set right: processors and dead letters. */
@NullMarked
package dk.vaern.incident.api.operation;

import org.jspecify.annotations.NullMarked;
