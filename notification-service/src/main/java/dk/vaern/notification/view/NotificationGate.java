package dk.vaern.notification.view;

import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.notification.facts.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who may see a notification: the one who was told, and those who watch, unless it gives away an incident that they may not see. */
@Component
class NotificationGate {

    private final Facts facts;
    private final Clock clock;

    NotificationGate(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    boolean maySee(Viewer viewer, NotificationPicture picture) {
        if (viewer.organisation().equals(picture.recipient())) {
            return true;
        }
        IncidentId incident = picture.about().incidentId();
        return NotificationVisibility.maySee(viewer.organisation(), picture.recipient())
                && (incident == null || seesIncident(viewer, incident));
    }

    private boolean seesIncident(Viewer viewer, IncidentId incident) {
        return Visibility.ofIncident(viewer, facts.incident(incident).sharing(), clock.instant());
    }
}
