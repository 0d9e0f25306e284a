/** The timeline: what happened, in order, as the one who looks may see it, in words. */
@NullMarked
package dk.vaern.incident.view.timeline;

import org.jspecify.annotations.NullMarked;
