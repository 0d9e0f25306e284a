package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import java.util.List;

/** The rules for taking a document in again: the same bytes, another document, an older and a newer revision. */
final class WarningImport {

    private WarningImport() {}

    static List<WarningEvent> into(WarningMemory memory, ImportWarning taken) {
        SourceDocument newer = taken.source();
        if (isKnown(memory, newer)) {
            return List.of();
        }
        SourceDocument known = memory.source();
        if (known == null || !known.isSameDocumentAs(newer)) {
            throw new Refused(WarningRefusal.OTHER_DOCUMENT);
        }
        // Equal is not older: the bytes differ, so the publisher changed it without counting it.
        if (RevisionOrder.OF_DOCUMENTS.compare(newer, known) < 0) {
            throw new Refused(WarningRefusal.OLDER_REVISION);
        }
        return List.of(new WarningRevised(taken.warningId(), taken.content(), newer.newestSummary(), newer));
    }

    /** Were these very bytes taken in before? */
    static boolean isKnown(WarningMemory memory, SourceDocument document) {
        return memory.takenIn().contains(document.sha256());
    }
}
