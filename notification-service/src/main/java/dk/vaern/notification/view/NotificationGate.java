package dk.vaern.notification.view;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.notification.facts.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Who may see a notification: the one who was told, and those who watch. What gives away an incident is for those who may see
 * that. What was to be told stays told: what is AMBER or less went to somebody who had a part in it then, and what is stricter
 * may have been kept from them, unless it had left.
 */
@Component
class NotificationGate {

    private final Facts facts;
    private final Clock clock;

    NotificationGate(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    boolean maySee(Viewer viewer, NotificationPicture picture) {
        boolean told = picture.attempts() > 0 || !picture.tlp().stricterThan(Tlp.AMBER);
        return (told && viewer.organisation().equals(picture.recipient()))
                || (NotificationVisibility.maySee(viewer.organisation(), picture.recipient())
                        && seesMatter(viewer, picture.about()));
    }

    private boolean seesMatter(Viewer viewer, NotificationSubject about) {
        IncidentId incident = about.incidentId();
        return incident == null
                || seesIncident(viewer, incident)
                || (about.actionId() != null && facts.action(about.actionId()).isFor(viewer.organisation()));
    }

    private boolean seesIncident(Viewer viewer, IncidentId incident) {
        return Visibility.ofIncident(viewer, facts.incident(incident).sharing(), clock.instant());
    }
}
