/** Everything that goes wrong, said as RFC 9457 problems with stable codes, and nothing said that should not be. */
@NullMarked
package dk.vaern.web.problem;

import org.jspecify.annotations.NullMarked;
