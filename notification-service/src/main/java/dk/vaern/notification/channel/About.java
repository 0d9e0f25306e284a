package dk.vaern.notification.channel;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which matter a message belongs to; for keeping and showing it, and only said aloud when {@link Words#mayTell()}.
 *
 * @param organisation the one that is told
 * @param requestedAt when telling was asked for; the same in every attempt
 */
public record About(
        OrganisationId organisation, Optional<UUID> incidentId, Optional<UUID> warningId, Instant requestedAt) {}
