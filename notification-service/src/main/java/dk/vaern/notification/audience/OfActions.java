package dk.vaern.notification.audience;

import dk.vaern.domain.action.ActionContext;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.notification.facts.ActionFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must be told what becomes of a response action. The urgency is that of what it is part of. */
public final class OfActions {

    private OfActions() {}

    /** The one that is to do it; nobody when it took it on itself. */
    public static List<Telling> assigned(
            OrganisationId assignee, OrganisationId by, ActionFacts action, Urgency urgency) {
        return assignee.equals(by)
                ? List.of()
                : List.of(telling(Matter.ACTION_ASSIGNED, assignee, urgency, about(action, by), action));
    }

    /** The one that is to do it, or whose matter it is as long as nobody is. */
    public static Telling dueSoon(ActionFacts action, Urgency urgency) {
        OrganisationId who =
                Optional.ofNullable(action.assignee()).orElse(action.context().owner());
        return telling(Matter.ACTION_DUE_SOON, who, urgency, about(action, who), action);
    }

    /** The one that should have done it, and the one whose matter it is. */
    public static List<Telling> overdue(ActionFacts action, Urgency urgency) {
        OrganisationId owner = action.context().owner();
        OrganisationId late = Optional.ofNullable(action.assignee()).orElse(owner);
        return Stream.of(late, owner)
                .distinct()
                .map(recipient -> telling(Matter.ACTION_OVERDUE, recipient, urgency, about(action, late), action))
                .toList();
    }

    /** The one whose matter it is; nobody when it is at a loss itself. */
    public static List<Telling> blocked(OrganisationId by, ActionFacts action, Urgency urgency) {
        OrganisationId owner = action.context().owner();
        return owner.equals(by)
                ? List.of()
                : List.of(telling(Matter.ACTION_BLOCKED, owner, urgency, about(action, by), action));
    }

    private static Telling telling(
            Matter matter, OrganisationId recipient, Urgency urgency, NotificationSubject about, ActionFacts action) {
        return new Telling(matter, recipient, urgency, about, action.context().tlp());
    }

    private static NotificationSubject about(ActionFacts action, OrganisationId whose) {
        return switch (action.context()) {
            case ActionContext.OfIncident incident ->
                new NotificationSubject(incident.incidentId(), null, action.id(), null, whose);
            case ActionContext.OfCampaign campaign ->
                new NotificationSubject(null, null, action.id(), campaign.campaignId(), whose);
        };
    }
}
