/** What is asked of a sign-in before somebody does what a stolen token must not be enough for (RFC 9470). */
@NullMarked
package dk.vaern.web.stepup;

import org.jspecify.annotations.NullMarked;
