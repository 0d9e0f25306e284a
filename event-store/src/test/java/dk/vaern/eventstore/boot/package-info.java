/** Tests of how a service takes the store into use. */
@NullMarked
package dk.vaern.eventstore.boot;

import org.jspecify.annotations.NullMarked;
