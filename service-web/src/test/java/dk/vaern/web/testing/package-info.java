/** A small service of its own, to hold the web side against real requests. */
@NullMarked
package dk.vaern.web.testing;

import org.jspecify.annotations.NullMarked;
