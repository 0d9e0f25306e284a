/** The names under which events are stored, chosen once. */
@NullMarked
package dk.vaern.domain.catalogue;

import org.jspecify.annotations.NullMarked;
