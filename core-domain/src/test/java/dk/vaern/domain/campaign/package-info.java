/** Shows what a campaign answers to each command. */
@NullMarked
package dk.vaern.domain.campaign;

import org.jspecify.annotations.NullMarked;
