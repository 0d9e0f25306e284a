/** An organisation's schedule of who is on call. */
@NullMarked
package dk.vaern.domain.schedule;

import org.jspecify.annotations.NullMarked;
