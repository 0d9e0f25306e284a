/** How the domain's tests speak: an aggregate given its history, asked a command, expected to answer. */
@NullMarked
package dk.vaern.domain.testing;

import org.jspecify.annotations.NullMarked;
