/** What an organisation answers to each command. */
@NullMarked
package dk.vaern.domain.organisation;

import org.jspecify.annotations.NullMarked;
