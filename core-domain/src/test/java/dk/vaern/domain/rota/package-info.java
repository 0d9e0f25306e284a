/** Tables of nights and properties of all of them. */
@NullMarked
package dk.vaern.domain.rota;

import org.jspecify.annotations.NullMarked;
