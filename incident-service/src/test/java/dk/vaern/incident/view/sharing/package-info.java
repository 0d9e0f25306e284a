/** What decides who sees what, where the record's order and its clocks meet. */
@NullMarked
package dk.vaern.incident.view.sharing;

import org.jspecify.annotations.NullMarked;
