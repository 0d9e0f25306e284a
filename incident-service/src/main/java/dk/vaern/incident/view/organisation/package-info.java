/** The organisations as they are: who exists, what they are called, who belongs to an audience. */
@NullMarked
package dk.vaern.incident.view.organisation;

import org.jspecify.annotations.NullMarked;
