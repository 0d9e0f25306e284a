package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a warning remembers for its decisions, from the draft to the end.
 *
 * @param source the newest revision of the document it came from; absent when it was written here
 * @param takenIn fingerprints of every revision that was taken in
 */
public record WarningMemory(
        OrganisationId issuer, Tlp tlp, @Nullable SourceDocument source, Set<String> takenIn) {

    static WarningMemory of(WarningDrafted drafted) {
        return new WarningMemory(drafted.issuer(), drafted.content().tlp(), null, Set.of());
    }

    static WarningMemory of(WarningImported imported) {
        SourceDocument source = imported.source();
        return new WarningMemory(imported.issuer(), imported.content().tlp(), source, Set.of(source.sha256()));
    }

    WarningMemory labelled(Tlp label) {
        return new WarningMemory(issuer, label, source, takenIn);
    }

    WarningMemory revised(WarningRevised revised) {
        SourceDocument newer = revised.source();
        if (newer == null) {
            return labelled(revised.content().tlp());
        }
        var more = new HashSet<>(takenIn);
        more.add(newer.sha256());
        return new WarningMemory(issuer, revised.content().tlp(), newer, Set.copyOf(more));
    }

    /** A warning has recipients from its publication on, and never before. */
    boolean isVisibleTo(Viewer viewer, List<OrganisationId> recipients) {
        return WarningVisibility.maySee(viewer, issuer, !recipients.isEmpty(), recipients, tlp);
    }
}
