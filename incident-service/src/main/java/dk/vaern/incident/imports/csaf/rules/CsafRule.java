package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;

/** One or a few related tests. Runs on documents of any shape, and finds nothing where there is nothing to test. */
@FunctionalInterface
interface CsafRule {
    void check(CsafDocument document, Findings findings);
}
