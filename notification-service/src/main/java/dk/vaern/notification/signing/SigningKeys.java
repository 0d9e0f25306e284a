package dk.vaern.notification.signing;

import dk.vaern.notification.channel.webhook.MasterSecret;
import dk.vaern.notification.channel.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every destination's own keys: of the generation that it has come to, and for a while of the one before, so that its receiver
 * can change in peace. Only generations are stored; without a master secret there are no own keys.
 */
public final class SigningKeys {

    private final JdbcClient jdbc;
    private final @Nullable MasterSecret master;
    private final Duration overlap;
    private final Clock clock;

    /** @param overlap for how long the key before is good after a rotation */
    public SigningKeys(JdbcClient jdbc, @Nullable MasterSecret master, Duration overlap, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.overlap = overlap;
        this.clock = clock;
    }

    /**
     * A destination's key.
     *
     * @param generation from 1
     * @param previousUntil until when webhooks are signed with the key before as well; absent: they are not
     */
    public record SigningKey(
            UUID contactPoint,
            int generation,
            WebhookSecret key,
            @Nullable Instant previousUntil) {}

    private record Generation(int number, Instant rotatedAt) {

        static final Generation FIRST = new Generation(1, Instant.EPOCH);
    }

    /** Empty when this installation gives destinations no keys of their own. */
    public Optional<SigningKey> of(UUID contactPoint) {
        return Optional.ofNullable(master).map(secret -> key(secret, contactPoint, generation(contactPoint)));
    }

    /** The next generation's, from now on. Empty as above. */
    public Optional<SigningKey> rotate(UUID contactPoint) {
        return Optional.ofNullable(master).map(secret -> key(secret, contactPoint, next(contactPoint)));
    }

    /** The keys that a webhook is signed with, the newest first. */
    public List<WebhookSecret> inForce(UUID contactPoint) {
        if (master == null) {
            return List.of();
        }
        SigningKey now = key(master, contactPoint, generation(contactPoint));
        return now.previousUntil() == null
                ? List.of(now.key())
                : Stream.of(now.key(), master.key(contactPoint, now.generation() - 1))
                        .toList();
    }

    private SigningKey key(MasterSecret secret, UUID contactPoint, Generation generation) {
        Instant until = generation.rotatedAt().plus(overlap);
        return new SigningKey(
                contactPoint,
                generation.number(),
                secret.key(contactPoint, generation.number()),
                clock.instant().isBefore(until) ? until : null);
    }

    private Generation generation(UUID contactPoint) {
        return jdbc.sql("select generation, rotated_at from notification.signing_key where contact_point = :id")
                .param("id", contactPoint)
                .query((row, _) -> new Generation(
                        row.getInt("generation"),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Generation.FIRST);
    }

    private Generation next(UUID contactPoint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = jdbc.sql("""
                insert into notification.signing_key (contact_point, generation, rotated_at) values (:id, 2, :now)
                on conflict (contact_point) do update
                set generation = signing_key.generation + 1, rotated_at = excluded.rotated_at
                returning generation
                """)
                .param("id", contactPoint)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new Generation(number, now);
    }
}
