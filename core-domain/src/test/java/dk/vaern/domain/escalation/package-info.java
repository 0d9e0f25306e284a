/** Which step is taken when. */
@NullMarked
package dk.vaern.domain.escalation;

import org.jspecify.annotations.NullMarked;
