/** With whom an incident is shared, read from the record itself: the gate that every read passes. */
@NullMarked
package dk.vaern.incident.view.sharing;

import org.jspecify.annotations.NullMarked;
