package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.rules.Revisions.Revision;

/** Drafts are numbered like drafts, and releases like releases: tests 6.1.17 to 6.1.20. */
final class RevisionStatusRules {

    private RevisionStatusRules() {}

    static void check(CsafDocument document, Findings findings) {
        Revisions revisions = Revisions.of(document);
        checkVersion(revisions, findings);
        for (Revision revision : revisions.history()) {
            Part number = revision.part().at("number");
            if (revisions.isReleased() && revision.number().isInitialDevelopment()) {
                findings.refuse("6.1.18", number, "a released document leaves out " + revision.number());
            }
            if (revision.number().isPreRelease()) {
                findings.refuse("6.1.19", number, "pre-releases are not part of the history: " + revision.number());
            }
        }
    }

    private static void checkVersion(Revisions revisions, Findings findings) {
        revisions.version().ifPresent(version -> {
            if (!revisions.isDraft() && (version.isInitialDevelopment() || version.isPreRelease())) {
                findings.refuse(
                        "6.1.17", revisions.tracking().at("status"), "of " + version + " can only be that of a draft");
            }
            if (revisions.isReleased() && version.isPreRelease()) {
                findings.refuse(
                        "6.1.20", revisions.tracking().at("version"), "is a pre-release, but was released: " + version);
            }
        });
    }
}
