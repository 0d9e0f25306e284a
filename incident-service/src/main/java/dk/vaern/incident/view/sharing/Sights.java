package dk.vaern.incident.view.sharing;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.incident.IncidentPart;
import dk.vaern.domain.incident.IncidentRefusal;
import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Ground;
import dk.vaern.domain.visibility.Sharing;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.incident.view.sharing.Sight.Then;
import dk.vaern.web.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens an incident for somebody who looks, or answers as if it had never existed. */
@Component
public class Sights {

    private final SharingRecord sharing;
    private final Moments moments;
    private final Clock clock;

    Sights(SharingRecord sharing, Moments moments, Clock clock) {
        this.sharing = sharing;
        this.moments = moments;
        this.clock = clock;
    }

    /** @throws Refused {@link IncidentRefusal#NOT_FOUND} when it is not there, was not there then, or is not for them */
    public Sight open(IncidentId incident, Lens lens) {
        SharingHistory history = sharing.of(incident);
        Instant now = clock.instant();
        Sharing current = history.latest().orElseThrow(Sights::notFound);
        if (!Visibility.ofIncident(lens.viewer(), current, now)) {
            throw notFound();
        }
        lens.requireMayLook(current.owner());
        noteOpened(incident, lens.viewer(), current, now);
        long upTo = moments.lastPosition(lens.moment());
        if (history.at(upTo).isEmpty()) {
            throw notFound();
        }
        return new Sight(
                lens.viewer(),
                history,
                current,
                now,
                upTo,
                then(lens, history.upTo(upTo), moments.instant(lens.moment(), now)));
    }

    /** The incident as it stands, for lists, which show what this allows and nothing else; empty when it is not for them. */
    public Optional<Sight> look(IncidentId incident, Viewer viewer) {
        SharingHistory history = sharing.of(incident);
        Instant now = clock.instant();
        var visible = history.latest().filter(current -> Visibility.ofIncident(viewer, current, now));
        visible.ifPresent(current -> noteOpened(incident, viewer, current, now));
        return visible.map(current -> new Sight(viewer, history, current, now, Long.MAX_VALUE, null));
    }

    /**
     * The sharing as it stands, for somebody whose organisation has a part in the incident.
     *
     * @throws Refused when it is not for them, or they only look on
     */
    public Sharing forActing(IncidentId incident, Actor actor) {
        Sharing current = open(incident, Lens.now(Viewer.of(actor))).current();
        if (IncidentPart.of(actor.organisation(), current) == IncidentPart.LOOKING_ON) {
            throw new Refused(IncidentRefusal.NOT_YOURS_TO_DO);
        }
        return current;
    }

    /** May the viewer see the incident now? */
    public boolean isVisible(IncidentId incident, Viewer viewer) {
        return look(incident, viewer).isPresent();
    }

    /** For the audit log: on what ground. */
    private static void noteOpened(IncidentId incident, Viewer viewer, Sharing current, Instant now) {
        AuditTrail.opens("incidents/" + incident, current.owner(), Ground.ofIncident(viewer, current, now));
    }

    private static @Nullable Then then(Lens lens, SharingHistory history, Instant instant) {
        if (lens.as() == null) {
            return null;
        }
        Sharing atThatTime = history.latest().orElseThrow(Sights::notFound);
        if (!Visibility.ofIncident(Viewer.organisation(lens.as()), atThatTime, instant)) {
            throw notFound();
        }
        return new Then(lens.as(), history, atThatTime, instant);
    }

    private static Refused notFound() {
        return new Refused(IncidentRefusal.NOT_FOUND);
    }
}
