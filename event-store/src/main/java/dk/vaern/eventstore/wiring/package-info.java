/** Makes the store's parts into beans of a Spring service; it knows all of them, and none of them knows it. */
@NullMarked
package dk.vaern.eventstore.wiring;

import org.jspecify.annotations.NullMarked;
