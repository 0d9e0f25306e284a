package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.CsafVersion;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the document says about its own making. */
record Revisions(Part tracking, List<Revision> history, Optional<CsafVersion> version, String status) {

    /** One that has a version and a date; the schema has refused the others. */
    record Revision(Part part, CsafVersion number, Instant date) {}

    static Revisions of(CsafDocument document) {
        Part tracking = document.tracking();
        List<Revision> history = new ArrayList<>();
        for (Part part : tracking.items("revision_history")) {
            Optional<CsafVersion> number = part.text("number").flatMap(CsafVersion::parse);
            Optional<Instant> date = part.text("date").flatMap(Rfc3339::parse);
            if (number.isPresent() && date.isPresent()) {
                history.add(new Revision(part, number.get(), date.get()));
            }
        }
        return new Revisions(
                tracking, history, tracking.text("version").flatMap(CsafVersion::parse), tracking.textOrNone("status"));
    }

    /** From the oldest to the newest; those of the same instant by their numbers. */
    List<Revision> byDate() {
        return history.stream()
                .sorted(Comparator.comparing(Revision::date).thenComparing(Revision::number))
                .toList();
    }

    boolean isDraft() {
        return status.equals("draft");
    }

    boolean isReleased() {
        return status.equals("final") || status.equals("interim");
    }
}
