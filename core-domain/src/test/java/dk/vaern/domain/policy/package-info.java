/** What an escalation policy decides. */
@NullMarked
package dk.vaern.domain.policy;

import org.jspecify.annotations.NullMarked;
