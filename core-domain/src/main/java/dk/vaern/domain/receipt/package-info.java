/** One organisation's answer to one warning, so that 98 answers never contend. */
@NullMarked
package dk.vaern.domain.receipt;

import org.jspecify.annotations.NullMarked;
