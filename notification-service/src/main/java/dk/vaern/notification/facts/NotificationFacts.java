package dk.vaern.notification.facts;

import dk.vaern.domain.notification.NotificationState;
import java.time.Instant;

/**
 * A notification as it stands.
 *
 * @param requestEvent the id of the event that asked for it
 */
public record NotificationFacts(NotificationState.Known state, String requestEvent, Instant requestedAt) {}
