package dk.vaern.notification.facts;

import dk.vaern.domain.notification.NotificationState;
import dk.vaern.web.command.Cause;
import java.time.Instant;

/**
 * A notification as it stands.
 *
 * @param cause the event that asked for it
 */
public record NotificationFacts(NotificationState.Known state, Cause cause, Instant requestedAt) {}
