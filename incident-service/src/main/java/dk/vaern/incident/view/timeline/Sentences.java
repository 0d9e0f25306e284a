package dk.vaern.incident.view.timeline;

import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.escalation.EscalationEvent;
import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.notification.NotificationEvent;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.eventstore.StoredEvent;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** One plain sentence for each stored event: Danish by default, English on request. */
@Component
public class Sentences {

    private final OrganisationNames names;

    Sentences(OrganisationNames names) {
        this.names = names;
    }

    public String of(StoredEvent event, Locale language) {
        var words = new Words("en".equals(language.getLanguage()), names);
        return switch (event.payload()) {
            case IncidentEvent incident -> IncidentSentences.of(incident, words);
            case ActionEvent action -> ActionSentences.of(action, words);
            case WarningEvent warning -> WarningSentences.of(warning, words);
            case ReceiptEvent receipt -> WarningSentences.of(receipt, words);
            case NotificationEvent notification -> NotificationSentences.of(notification, words);
            case EscalationEvent escalation -> EscalationSentences.of(escalation, words);
            default -> event.name();
        };
    }
}
