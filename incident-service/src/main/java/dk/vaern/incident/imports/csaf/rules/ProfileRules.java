package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import java.util.Set;

/** What each profile holds at least: tests 6.1.27.1 to 6.1.27.6 and 6.1.27.11. */
final class ProfileRules {

    static final String SECURITY_ADVISORY = "csaf_security_advisory";
    static final String VEX = "csaf_vex";

    private static final String INFORMATIONAL_ADVISORY = "csaf_informational_advisory";
    private static final String INCIDENT_RESPONSE = "csaf_security_incident_response";
    private static final Set<String> TELLING_NOTES = Set.of("description", "details", "general", "summary");

    private ProfileRules() {}

    static void check(CsafDocument document, Findings findings) {
        switch (document.category()) {
            case INFORMATIONAL_ADVISORY -> {
                needsText(document, findings);
                if (document.root().at("vulnerabilities").exists()) {
                    findings.refuse(
                            "6.1.27.3", document.root().at("vulnerabilities"), "an informational advisory has none");
                }
            }
            case INCIDENT_RESPONSE -> needsText(document, findings);
            case SECURITY_ADVISORY -> {
                needsProductsAndVulnerabilities(document, findings);
                document.vulnerabilities()
                        .forEach(vulnerability -> need("6.1.27.6", vulnerability.at("product_status"), findings));
            }
            case VEX -> needsProductsAndVulnerabilities(document, findings);
            default -> {
                // any other category is CSAF Base, which asks for nothing beyond the schema
            }
        }
    }

    private static void needsText(CsafDocument document, Findings findings) {
        Part notes = document.document().at("notes");
        if (notes.items().stream().noneMatch(note -> TELLING_NOTES.contains(note.textOrNone("category")))) {
            findings.refuse("6.1.27.1", notes, "none of them describes, details, generalises or sums up");
        }
        Part references = document.document().at("references");
        boolean external = references.items().stream()
                .anyMatch(reference ->
                        reference.text("category").orElse("external").equals("external"));
        if (!external) {
            findings.refuse("6.1.27.2", references, "none of them is external");
        }
    }

    private static void needsProductsAndVulnerabilities(CsafDocument document, Findings findings) {
        need("6.1.27.4", document.productTree(), findings);
        document.vulnerabilities().forEach(vulnerability -> need("6.1.27.5", vulnerability.at("notes"), findings));
        need("6.1.27.11", document.root().at("vulnerabilities"), findings);
    }

    private static void need(String rule, Part part, Findings findings) {
        if (!part.exists()) {
            findings.refuse(rule, part, "is missing");
        }
    }
}
