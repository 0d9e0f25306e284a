/** One thing one organisation is asked to do, from the proposal to the verification. */
@NullMarked
package dk.vaern.domain.action;

import org.jspecify.annotations.NullMarked;
