/** From a request that changes something to the command that does it, once. */
@NullMarked
package dk.vaern.web.write;

import org.jspecify.annotations.NullMarked;
