package dk.vaern.standalone.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message that would have gone out.
 *
 * @param n its place; later ones have greater numbers, without a promise that none is left out
 * @param channel {@code email}, {@code sms}, {@code webhook}, {@code voice}, {@code teams} or {@code push}
 * @param to the address as the channel writes it; {@code erased} when its person is
 * @param at when it was given to the provider
 */
record OutboxItem(
        long n,
        String channel,
        String to,
        String subject,
        String body,
        String deliveryId,
        String organisation,
        Optional<UUID> incidentId,
        Optional<UUID> warningId,
        Instant at) {}
