/** How a service takes the store into use: migrations, settings, and the words for what it declares. */
@NullMarked
package dk.vaern.eventstore.boot;

import org.jspecify.annotations.NullMarked;
