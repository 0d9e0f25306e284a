/** Incidents in lists and searches: a projection, sieved by the one rule before it leaves. */
@NullMarked
package dk.vaern.incident.view.board;

import org.jspecify.annotations.NullMarked;
