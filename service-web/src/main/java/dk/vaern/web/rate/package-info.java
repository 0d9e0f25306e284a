/** How many requests organisations, callers and addresses may make, so that one who floods is felt by nobody else. */
@NullMarked
package dk.vaern.web.rate;

import org.jspecify.annotations.NullMarked;
