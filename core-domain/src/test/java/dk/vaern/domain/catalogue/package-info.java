/** The stored names never change. */
@NullMarked
package dk.vaern.domain.catalogue;

import org.jspecify.annotations.NullMarked;
