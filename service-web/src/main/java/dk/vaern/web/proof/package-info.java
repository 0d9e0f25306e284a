/** Proofs that the sender of a token holds the key that it is bound to (DPoP, RFC 9449). */
@NullMarked
package dk.vaern.web.proof;

import org.jspecify.annotations.NullMarked;
