package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.CsafVersion;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import dk.vaern.incident.imports.csaf.rules.Revisions.Revision;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The history tells which revision is the newest: tests 6.1.14, 6.1.16, 6.1.21, 6.1.22 and 6.1.30. */
final class RevisionOrderRules {

    private RevisionOrderRules() {}

    static void check(CsafDocument document, Findings findings) {
        Revisions revisions = Revisions.of(document);
        List<Revision> byDate = revisions.byDate();
        if (byDate.isEmpty()) {
            return;
        }
        checkAscending(byDate, findings);
        checkLatest(revisions, byDate.getLast(), findings);
        checkNothingMissing(revisions.tracking().at("revision_history"), byDate, findings);
        checkNothingTwice(revisions, findings);
        checkOneWayOfCounting(revisions, findings);
    }

    private static void checkAscending(List<Revision> byDate, Findings findings) {
        for (int i = 1; i < byDate.size(); i++) {
            CsafVersion before = byDate.get(i - 1).number();
            Revision revision = byDate.get(i);
            if (before.isNewerThan(revision.number())) {
                findings.refuse("6.1.14", revision.part(), "is dated after " + before + " but is " + revision.number());
            }
        }
    }

    private static void checkLatest(Revisions revisions, Revision latest, Findings findings) {
        revisions.version().ifPresent(version -> {
            boolean same = revisions.isDraft()
                    ? version.becomesSameReleaseAs(latest.number())
                    : version.isSameReleaseAs(latest.number());
            if (!same) {
                findings.refuse(
                        "6.1.16",
                        revisions.tracking().at("version"),
                        "is " + version + ", but the newest revision is " + latest.number());
            }
        });
    }

    private static void checkNothingMissing(Part history, List<Revision> byDate, Findings findings) {
        String first = byDate.getFirst().number().major();
        if (!first.equals("0") && !first.equals("1")) {
            findings.refuse("6.1.21", history, "starts with " + first);
        }
        List<BigInteger> majors = byDate.stream()
                .map(revision -> new BigInteger(revision.number().major()))
                .distinct()
                .sorted()
                .toList();
        for (int i = 1; i < majors.size(); i++) {
            BigInteger expected = majors.get(i - 1).add(BigInteger.ONE);
            if (!majors.get(i).equals(expected)) {
                findings.refuse("6.1.21", history, "leaves out " + expected);
            }
        }
    }

    private static void checkNothingTwice(Revisions revisions, Findings findings) {
        Set<CsafVersion> numbers = new HashSet<>();
        for (Revision revision : revisions.history()) {
            if (!numbers.add(revision.number())) {
                findings.refuse("6.1.22", revision.part().at("number"), "is there already: " + revision.number());
            }
        }
    }

    private static void checkOneWayOfCounting(Revisions revisions, Findings findings) {
        boolean integer = revisions.history().getFirst().number().isInteger();
        for (Revision revision : revisions.history()) {
            if (revision.number().isInteger() != integer) {
                findings.refuse("6.1.30", revision.part().at("number"), "counts otherwise: " + revision.number());
            }
        }
        revisions
                .version()
                .filter(version -> version.isInteger() != integer)
                .ifPresent(version -> findings.refuse(
                        "6.1.30",
                        revisions.tracking().at("version"),
                        "counts otherwise than the history: " + Quote.of(version.toString())));
    }
}
