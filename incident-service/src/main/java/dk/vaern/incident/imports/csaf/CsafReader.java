package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.StrictJson;
import dk.vaern.incident.imports.csaf.rules.CsafRules;
import dk.vaern.incident.imports.csaf.schema.CsafSchema;
import tools.jackson.databind.JsonNode;

/** Reads advisories in OASIS CSAF 2.0. Never throws, whatever the bytes; may be shared between threads. */
public final class CsafReader {

    private static final String SIZE = "size";

    /** A group is a short way to name many products; a hostile document names many groups of many products. */
    private static final long MOST_NAMED = 2_000_000;

    private final StrictJson json = new StrictJson();

    /** What the document says, or the rules that it breaks. Which of them refuse is told in decision 0040. */
    public CsafReading read(byte[] bytes) {
        Findings findings = new Findings();
        return json.read(bytes, findings)
                .map(tree -> read(tree, findings))
                .orElseGet(() -> new CsafReading.Rejected(findings.refusals()));
    }

    private static CsafReading read(JsonNode tree, Findings findings) {
        CsafDocument document = new CsafDocument(Part.root(tree));
        CsafSchema.check(document.root(), findings);
        if (document.namedByGroups() > MOST_NAMED) {
            findings.refuse(SIZE, document.root(), "its groups name more than " + MOST_NAMED + " products");
        } else if (document.isCsaf2()) {
            CsafRules.check(document, findings);
        }
        if (findings.refused()) {
            return new CsafReading.Rejected(findings.refusals());
        }
        return new CsafReading.Accepted(TakeOver.of(document, findings));
    }
}
