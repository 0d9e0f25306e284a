package dk.vaern.notification.facts;

import dk.vaern.web.command.Cause;
import java.util.Set;
import java.util.UUID;

/**
 * What was asked for at once, of one organisation about one matter.
 *
 * @param cause the event that the matter has come from
 * @param contactPoints on which it was to be told
 */
public record Round(Cause cause, Set<UUID> contactPoints) {}
