/** When this happened, then do that: each reads one kind of event, gives one command and keeps nothing. */
@NullMarked
package dk.vaern.incident.policy;

import org.jspecify.annotations.NullMarked;
