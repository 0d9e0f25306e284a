package dk.vaern.incident.imports.csaf.schema;

import static dk.vaern.incident.imports.csaf.schema.Shape.object;

import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;

/** What the JSON schema of OASIS CSAF 2.0 demands, written by hand. Breaking it is rule {@code csaf-schema}. */
public final class CsafSchema {

    private static final String RULE = "csaf-schema";

    private static final Shape CSAF = object().must("document", DocumentShape.DOCUMENT)
            .may("product_tree", ProductTreeShape.PRODUCT_TREE)
            .may("vulnerabilities", Shape.listOf(VulnerabilityShape.VULNERABILITY))
            .build();

    private CsafSchema() {}

    public static void check(Part root, Findings findings) {
        new ShapeCheck(findings, RULE).check(root, CSAF);
    }
}
