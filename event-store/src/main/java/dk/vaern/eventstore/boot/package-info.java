/** How a service takes the store into use: migrations, wiring, processors, health and meters. */
@NullMarked
package dk.vaern.eventstore.boot;

import org.jspecify.annotations.NullMarked;
