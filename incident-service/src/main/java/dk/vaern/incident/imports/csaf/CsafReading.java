package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.document.CsafViolation;
import java.util.List;

/** What became of reading a document. */
public sealed interface CsafReading {

    record Accepted(CsafAdvisory advisory) implements CsafReading {}

    /** @param violations at least one; of very many, the first */
    record Rejected(List<CsafViolation> violations) implements CsafReading {}
}
