/** Whether a contact point reaches anybody: a code is sent to it, and whoever has read it there enters it. */
@NullMarked
package dk.vaern.domain.verification;

import org.jspecify.annotations.NullMarked;
