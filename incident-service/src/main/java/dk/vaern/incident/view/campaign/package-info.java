/** Campaigns and how far they have come. */
@NullMarked
package dk.vaern.incident.view.campaign;

import org.jspecify.annotations.NullMarked;
