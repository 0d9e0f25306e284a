/** What every aggregate speaks of: who acts, when, how secret it is, and how a refusal is said. */
@NullMarked
package dk.vaern.domain.kernel;

import org.jspecify.annotations.NullMarked;
