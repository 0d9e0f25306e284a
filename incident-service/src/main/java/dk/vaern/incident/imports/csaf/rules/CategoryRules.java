package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.Locale;
import java.util.Set;

/** A document does not call itself almost like a profile of the standard: test 6.1.26. */
final class CategoryRules {

    private static final Set<String> PROFILES = Set.of(
            "csaf_base",
            "csaf_security_incident_response",
            "csaf_informational_advisory",
            "csaf_security_advisory",
            "csaf_vex");

    private static final Set<String> NAMES =
            Set.of("securityincidentresponse", "informationaladvisory", "securityadvisory", "vex");

    private CategoryRules() {}

    static void check(CsafDocument document, Findings findings) {
        Part category = document.document().at("category");
        category.text()
                .filter(CategoryRules::isPretended)
                .ifPresent(text -> findings.refuse(
                        "6.1.26", category, "can be mistaken for a profile of CSAF: " + Quote.of(text)));
    }

    private static boolean isPretended(String category) {
        if (PROFILES.contains(category)) {
            return false;
        }
        String folded = category.toLowerCase(Locale.ROOT);
        return folded.startsWith("csaf_") || NAMES.contains(folded.replaceAll("[-_\\s]", ""));
    }
}
