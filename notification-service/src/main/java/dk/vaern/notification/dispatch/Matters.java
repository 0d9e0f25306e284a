package dk.vaern.notification.dispatch;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.facts.ActionFacts;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.verification.Codes;
import dk.vaern.web.command.Cause;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a matter from the record, at the last moment: what was to be told may have changed since. */
@Component
class Matters {

    private final Facts facts;
    private final Codes codes;
    private final Clock clock;

    Matters(Facts facts, Codes codes, Clock clock) {
        this.facts = facts;
        this.codes = codes;
        this.clock = clock;
    }

    MatterNow of(NotificationRequested request) {
        NotificationSubject about = request.about();
        if (about.actionId() != null) {
            return ofAction(request, about.actionId());
        } else if (about.warningId() != null) {
            return ofWarning(request, about.warningId());
        } else if (about.incidentId() != null) {
            return ofIncident(request, about.incidentId());
        } else if (about.concernsOrganisationItself()) {
            return request.matter() == Matter.CONTACT_POINT_CODE ? ofCode(request) : ofOrganisation(request);
        }
        throw new IllegalStateException("nothing is told about a campaign alone");
    }

    private MatterNow ofOrganisation(NotificationRequested request) {
        var organisation = facts.organisation(request.about().whose());
        return new MatterNow(organisation.name(), request.tlp(), null, request.urgency(), true, "/");
    }

    /** The code is made now, and nobody has it but the message. A contact point that is gone is for others to notice. */
    private MatterNow ofCode(NotificationRequested request) {
        var to = facts.organisation(request.recipient())
                .contactPoint(Objects.requireNonNull(request.contactPoint()))
                .filter(point -> !point.isErased());
        var cause = new Cause(request.notificationId().toString(), Optional.empty());
        var code = to.flatMap(point -> codes.fresh(point, cause));
        return new MatterNow(
                code.map(Codes.Fresh::code).orElse(""),
                request.tlp(),
                code.map(Codes.Fresh::until).orElse(null),
                request.urgency(),
                code.isPresent() || to.isEmpty(),
                "/");
    }

    private MatterNow ofAction(NotificationRequested request, ActionId id) {
        var action = facts.action(id);
        return new MatterNow(
                action.title(),
                request.tlp().strictest(action.context().tlp()),
                action.dueAt(),
                urgency(action),
                action.isFor(request.recipient()),
                "/actions/" + id);
    }

    private Urgency urgency(ActionFacts action) {
        return switch (action.context()) {
            case ActionContext.OfIncident incident ->
                facts.incident(incident.incidentId()).urgency();
            case ActionContext.OfCampaign _ -> Urgency.NORMAL;
        };
    }

    private MatterNow ofWarning(NotificationRequested request, WarningId id) {
        var warning = facts.warning(id);
        var distribution = warning.distribution();
        return new MatterNow(
                warning.content().title(),
                request.tlp().strictest(warning.content().tlp()),
                distribution == null ? null : distribution.acknowledgeBy(),
                warning.urgency(),
                warning.isVisibleTo(request.recipient()),
                "/warnings/" + id);
    }

    private MatterNow ofIncident(NotificationRequested request, IncidentId id) {
        var incident = facts.incident(id);
        var opened = incident.sharing().opened().get(request.about().whose());
        return new MatterNow(
                incident.title(),
                request.tlp().strictest(incident.sharing().label()),
                request.matter() == Matter.GLASS_BROKEN ? opened : null,
                incident.urgency(),
                incident.isVisibleTo(request.recipient(), clock.instant()),
                "/incidents/" + id);
    }
}
