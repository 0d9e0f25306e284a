package dk.vaern.notification.audience;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.Matter;
import dk.vaern.domain.notification.NotificationSubject;
import dk.vaern.notification.facts.WarningFacts;
import java.util.List;
import java.util.stream.Stream;

/** Who must be told what becomes of a warning. */
public final class OfWarnings {

    private OfWarnings() {}

    /** The one that has a receipt to answer. */
    public static Telling published(OrganisationId recipient, WarningFacts warning) {
        return telling(Matter.WARNING_PUBLISHED, recipient, warning.urgency(), warning);
    }

    /** The one that has not answered, once more; and the joint organisation, which may reach it in another way. */
    public static List<Telling> overdue(OrganisationId unanswered, WarningFacts warning) {
        var about = NotificationSubject.ofWarning(warning.id(), unanswered);
        return Stream.of(unanswered, OrganisationId.JOINT_MUNICIPAL)
                .distinct()
                .map(recipient -> new Telling(
                        Matter.ACKNOWLEDGEMENT_OVERDUE,
                        recipient,
                        Urgency.URGENT,
                        about,
                        warning.content().tlp()))
                .toList();
    }

    /** All that it was published to; nobody while it is a draft. */
    public static List<Telling> revised(WarningFacts warning) {
        return warning.recipients().stream()
                .map(recipient -> telling(Matter.WARNING_REVISED, recipient, warning.urgency(), warning))
                .toList();
    }

    /** All that it was published to; nobody when it was a draft. */
    public static List<Telling> withdrawn(WarningFacts warning) {
        return warning.recipients().stream()
                .map(recipient -> telling(Matter.WARNING_WITHDRAWN, recipient, Urgency.NORMAL, warning))
                .toList();
    }

    private static Telling telling(Matter matter, OrganisationId recipient, Urgency urgency, WarningFacts warning) {
        var about = NotificationSubject.ofWarning(warning.id(), warning.issuer());
        return new Telling(matter, recipient, urgency, about, warning.content().tlp());
    }
}
