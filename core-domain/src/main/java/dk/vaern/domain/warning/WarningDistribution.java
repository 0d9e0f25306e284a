package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningState.Draft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for sending a warning out: to whom, by when, and how secret it may be. */
final class WarningDistribution {

    private WarningDistribution() {}

    static WarningEvent publish(PublishWarning publish, Draft draft) {
        Distribution distribution = publish.distribution() != null ? publish.distribution() : draft.distribution();
        if (distribution == null) {
            throw new Refused(WarningRefusal.NO_DISTRIBUTION);
        }
        requireForOrganisations(draft.memory().tlp());
        requireDeadlinesAhead(distribution, publish.by());
        requireOrder(distribution);
        List<OrganisationId> recipients =
                publish.recipients().stream().distinct().sorted().toList();
        if (recipients.isEmpty()) {
            throw new Refused(WarningRefusal.NO_RECIPIENTS);
        }
        return new WarningPublished(publish.warningId(), distribution, recipients);
    }

    /** TLP 2.0: RED is "for the eyes and ears of individual recipients only". */
    static void requireForOrganisations(Tlp tlp) {
        if (tlp == Tlp.RED) {
            throw new Refused(WarningRefusal.RED_IS_FOR_INDIVIDUALS);
        }
    }

    static void requireOrder(Distribution distribution) {
        Instant acknowledgeBy = distribution.acknowledgeBy();
        Instant actBy = distribution.actBy();
        if (acknowledgeBy != null && actBy != null && actBy.isBefore(acknowledgeBy)) {
            throw new Refused(WarningRefusal.ACT_BY_BEFORE_ACKNOWLEDGE_BY);
        }
    }

    private static void requireDeadlinesAhead(Distribution distribution, By by) {
        if (isPast(distribution.acknowledgeBy(), by)) {
            throw new Refused(WarningRefusal.ACKNOWLEDGE_BY_IN_THE_PAST);
        }
        if (isPast(distribution.actBy(), by)) {
            throw new Refused(WarningRefusal.ACT_BY_IN_THE_PAST);
        }
    }

    private static boolean isPast(@Nullable Instant deadline, By by) {
        return deadline != null && deadline.plus(By.CLOCK_TOLERANCE).isBefore(by.at());
    }
}
