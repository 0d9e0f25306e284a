/** One matter told to one organisation, step by step, until somebody answers or nobody is left. */
@NullMarked
package dk.vaern.domain.escalation;

import org.jspecify.annotations.NullMarked;
