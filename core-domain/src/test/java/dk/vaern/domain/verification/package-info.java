/** What verifies a contact point, and what does not. */
@NullMarked
package dk.vaern.domain.verification;

import org.jspecify.annotations.NullMarked;
