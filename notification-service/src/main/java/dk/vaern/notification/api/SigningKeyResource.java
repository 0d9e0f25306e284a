package dk.vaern.notification.api;

import static dk.vaern.domain.kernel.Role.ADMINISTRATOR;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationRefusal;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.signing.SigningKeys;
import dk.vaern.notification.signing.SigningKeys.SigningKey;
import dk.vaern.web.audit.NotedAs;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.security.Allowed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which the caller's organisation knows that a webhook is ours. */
@RestController
@RequestMapping(path = "/api/v1/destinations/{id}/signing-key", produces = MediaType.APPLICATION_JSON_VALUE)
class SigningKeyResource {

    private final Facts facts;
    private final SigningKeys keys;

    SigningKeyResource(Facts facts, SigningKeys keys) {
        this.facts = facts;
        this.keys = keys;
    }

    /**
     * A webhook's signing key, as Standard Webhooks writes it.
     *
     * @param id of the contact point
     * @param generation one more with each rotation, from 1
     * @param previousUntil until when webhooks are signed with the key before as well; absent: they are not
     */
    @Example("{'id': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05', 'generation': 2,"
            + " 'key': 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=', 'previousUntil': '2026-11-23T01:40:00Z'}")
    record WebhookKey(
            @NotedAs("contact-points") UUID id,
            int generation,
            String key,
            @Nullable Instant previousUntil) {}

    /**
     * Shows a webhook's signing key. Not there for other contact points, and where all webhooks have the same keys.
     *
     * @param id of the contact point
     */
    @GetMapping
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    WebhookKey readSigningKey(@PathVariable UUID id, Actor actor) {
        SigningKey key = of(id, actor.organisation(), keys::of);
        return new WebhookKey(id, key.generation(), key.key().value(), key.previousUntil());
    }

    /**
     * That there is another key. The key itself is read, so that it stands in no answer that is kept.
     *
     * @param id of the contact point
     * @param generation which one it is now
     * @param previousUntil until when webhooks are signed with the key before as well
     */
    @Example("{'id': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e05', 'generation': 2, 'previousUntil': '2026-11-23T01:40:00Z'}")
    record Rotated(
            @NotedAs("contact-points") UUID id,
            int generation,
            @Nullable Instant previousUntil) {}

    /**
     * Gives a webhook another signing key; for a day it is signed with the one before as well.
     *
     * @param id of the contact point
     */
    @PostMapping("/rotation")
    @Allowed(value = ADMINISTRATOR, stepUp = true)
    Rotated rotateSigningKey(@PathVariable UUID id, Actor actor) {
        SigningKey key = of(id, actor.organisation(), keys::rotate);
        return new Rotated(id, key.generation(), key.previousUntil());
    }

    private SigningKey of(UUID id, OrganisationId organisation, Function<UUID, Optional<SigningKey>> deed) {
        return facts.organisation(organisation)
                .contactPoint(id)
                .filter(point -> point.channel() == ContactPoint.Channel.WEBHOOK && !point.isErased())
                .flatMap(point -> deed.apply(point.id()))
                .orElseThrow(() -> new Refused(NotificationRefusal.NOT_FOUND));
    }
}
