package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * With whom an incident is shared at one moment.
 *
 * @param owner the organisation that reported it
 * @param label the incident's own TLP label; no entry is ever less strict
 * @param participants organisations taking part, and the earliest recorded time that each may see
 * @param named individuals who may see what is labelled RED throughout: the reporter and the commanders
 * @param opened organisations that broke the glass, and until when it stays open
 * @param former organisations that owned it before, and until when; absent as long as it was never handed over
 */
public record Sharing(
        OrganisationId owner,
        Tlp label,
        EscalationLevel level,
        Map<OrganisationId, Instant> participants,
        Set<Named> named,
        Map<OrganisationId, Instant> opened,
        @Nullable Map<OrganisationId, Instant> former) {

    public Sharing {
        participants = Map.copyOf(participants);
        named = Set.copyOf(named);
        opened = Map.copyOf(opened);
        former = former == null || former.isEmpty() ? null : Map.copyOf(former);
    }

    /** Reported, and shared with nobody yet. */
    public static Sharing of(OrganisationId owner, Tlp label, Named reporter) {
        return new Sharing(owner, label, EscalationLevel.LOCAL, Map.of(), Set.of(reporter), Map.of(), null);
    }

    public Sharing escalated(EscalationLevel to) {
        return new Sharing(owner, label, to, participants, named, opened, former).withoutThoseGoneSince(this);
    }

    /** Shares more or the same, never less: of two histories given to an organisation the longer one holds. */
    public Sharing joined(OrganisationId organisation, Instant seenFrom) {
        var more = new HashMap<>(participants);
        more.merge(organisation, seenFrom, (before, given) -> given.isBefore(before) ? given : before);
        return new Sharing(owner, label, level, more, named, opened, former);
    }

    public Sharing left(OrganisationId organisation) {
        var fewer = new HashMap<>(participants);
        fewer.remove(organisation);
        return new Sharing(owner, label, level, fewer, named, opened, former).withoutThoseGoneSince(this);
    }

    public Sharing naming(Named individual) {
        var more = new HashSet<>(named);
        more.add(individual);
        return new Sharing(owner, label, level, participants, more, opened, former);
    }

    public Sharing opened(OrganisationId organisation, Instant until) {
        var more = new HashMap<>(opened);
        more.merge(organisation, until, (before, given) -> given.isAfter(before) ? given : before);
        return new Sharing(owner, label, level, participants, named, more, former);
    }

    /** The old owner keeps what was recorded while it was the owner, as a participant that sees everything before and after. */
    public Sharing handedOver(OrganisationId to, Instant at) {
        var others = new HashMap<>(participants);
        others.remove(to);
        others.put(owner, Instant.MIN);
        Map<OrganisationId, Instant> before = former == null ? new HashMap<>() : new HashMap<>(former);
        before.put(owner, at);
        before.remove(to);
        return new Sharing(to, label, level, others, named, opened, before);
    }

    /** An organisation that goes takes its named individuals along: should it come back, they are named anew. */
    private Sharing withoutThoseGoneSince(Sharing before) {
        var known = named.stream()
                .filter(individual ->
                        takesPart(individual.organisation()) || !before.takesPart(individual.organisation()))
                .collect(Collectors.toUnmodifiableSet());
        return new Sharing(owner, label, level, participants, known, opened, former);
    }

    /** As its owner, a participant, or by the level it was handed up to; who only looks on does not. */
    public boolean takesPart(OrganisationId organisation) {
        return organisation.equals(owner) || participants.containsKey(organisation) || level.reaches(organisation);
    }

    boolean isOpenedFor(OrganisationId organisation, Instant now) {
        Instant until = opened.get(organisation);
        return until != null && now.isBefore(until);
    }

    boolean wasOwnedBy(OrganisationId organisation) {
        return former != null && former.containsKey(organisation);
    }

    /** Was it the organisation's own when this was recorded? */
    boolean wasOwnedBy(OrganisationId organisation, Instant recordedAt) {
        Instant until = former == null ? null : former.get(organisation);
        return until != null && recordedAt.isBefore(until);
    }
}
