/** How a timeline is asked for, an incident's and a warning's alike. */
@NullMarked
package dk.vaern.incident.api.timeline;

import org.jspecify.annotations.NullMarked;
