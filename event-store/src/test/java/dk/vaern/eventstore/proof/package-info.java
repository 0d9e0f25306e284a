/** Proof that the contract tells stores apart: Axon's own fails where it is known to, and one that does nothing fails all. */
@NullMarked
package dk.vaern.eventstore.proof;

import org.jspecify.annotations.NullMarked;
