package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import dk.vaern.domain.warning.WarningState.Draft;
import dk.vaern.domain.warning.WarningState.Published;
import java.util.List;

/** What a warning decides about each command, in each of its states; publishing and importing have rules of their own. */
final class WarningDecisions {

    private WarningDecisions() {}

    static List<WarningEvent> ofUnwritten(WarningCommand command) {
        return switch (command) {
            case DraftWarning draft -> {
                WarningDistribution.requireOrder(draft.distribution());
                yield List.of(new WarningDrafted(
                        draft.warningId(), draft.by().organisation(), draft.content(), draft.distribution()));
            }
            case ImportWarning taken ->
                List.of(new WarningImported(
                        taken.warningId(), taken.by().organisation(), taken.content(), taken.source()));
            case RedraftWarning _, PublishWarning _, ReviseWarning _, WithdrawWarning _, ExpireWarning _ ->
                throw new Refused(WarningRefusal.NOT_FOUND);
        };
    }

    static List<WarningEvent> ofDraft(WarningCommand command, Draft draft) {
        return switch (command) {
            case DraftWarning _ -> throw new Refused(WarningRefusal.ALREADY_DRAFTED);
            case ImportWarning taken -> WarningImport.into(draft.memory(), taken);
            case RedraftWarning redraft -> {
                WarningDistribution.requireOrder(redraft.distribution());
                yield List.of(new WarningRedrafted(redraft.warningId(), redraft.content(), redraft.distribution()));
            }
            case PublishWarning publish -> List.of(WarningDistribution.publish(publish, draft));
            case ReviseWarning revise -> {
                if (draft.memory().source() == null) {
                    throw new Refused(WarningRefusal.NOT_PUBLISHED);
                }
                yield List.of(revised(revise));
            }
            case WithdrawWarning withdraw -> List.of(new WarningWithdrawn(withdraw.warningId(), withdraw.reason()));
            case ExpireWarning _ -> throw new Refused(WarningRefusal.NOT_PUBLISHED);
        };
    }

    static List<WarningEvent> ofPublished(WarningCommand command, Published published) {
        return switch (command) {
            case DraftWarning _ -> throw new Refused(WarningRefusal.ALREADY_DRAFTED);
            case RedraftWarning _, PublishWarning _ -> throw new Refused(WarningRefusal.ALREADY_PUBLISHED);
            case ImportWarning taken -> {
                List<WarningEvent> events = WarningImport.into(published.memory(), taken);
                if (!events.isEmpty()) {
                    WarningDistribution.requireForOrganisations(taken.content().tlp());
                }
                yield events;
            }
            case ReviseWarning revise -> {
                WarningDistribution.requireForOrganisations(revise.content().tlp());
                yield List.of(revised(revise));
            }
            case WithdrawWarning withdraw -> List.of(new WarningWithdrawn(withdraw.warningId(), withdraw.reason()));
            case ExpireWarning expire -> {
                if (!published.distribution().hasExpired(expire.by().at())) {
                    throw new Refused(WarningRefusal.NOT_YET_EXPIRED);
                }
                yield List.of(new WarningExpired(expire.warningId()));
            }
        };
    }

    /** An end is final. The timer and the importer may be told so twice; a newer revision is refused. */
    static List<WarningEvent> ofEnded(WarningCommand command, WarningMemory memory, WarningRefusal end) {
        return switch (command) {
            case DraftWarning _ -> throw new Refused(WarningRefusal.ALREADY_DRAFTED);
            case ExpireWarning _ -> List.of();
            case ImportWarning taken -> {
                if (WarningImport.isKnown(memory, taken.source())) {
                    yield List.of();
                }
                throw new Refused(end);
            }
            case RedraftWarning _, PublishWarning _, ReviseWarning _, WithdrawWarning _ -> throw new Refused(end);
        };
    }

    private static WarningEvent revised(ReviseWarning revise) {
        return new WarningRevised(revise.warningId(), revise.content(), revise.summary(), null);
    }
}
