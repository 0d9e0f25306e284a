/** The code lists are whole and closed. */
@NullMarked
package dk.vaern.domain.codes;

import org.jspecify.annotations.NullMarked;
