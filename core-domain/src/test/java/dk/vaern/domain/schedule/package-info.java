/** What a schedule decides. */
@NullMarked
package dk.vaern.domain.schedule;

import org.jspecify.annotations.NullMarked;
