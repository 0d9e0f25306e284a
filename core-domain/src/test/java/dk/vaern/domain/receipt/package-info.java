/** What a receipt answers to each command. */
@NullMarked
package dk.vaern.domain.receipt;

import org.jspecify.annotations.NullMarked;
