/** What the record says about a matter, folded from the events themselves: never behind, whatever a projection is. */
@NullMarked
package dk.vaern.notification.facts;

import org.jspecify.annotations.NullMarked;
