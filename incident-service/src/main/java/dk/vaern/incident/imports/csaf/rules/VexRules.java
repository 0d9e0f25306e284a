package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who says whether products are exploitable says it whole: tests 6.1.27.7 to 6.1.27.10. */
final class VexRules {

    private static final List<String> ANSWERS =
            List.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    private VexRules() {}

    static void check(CsafDocument document, Findings findings) {
        if (!document.category().equals(ProfileRules.VEX)) {
            return;
        }
        for (Part vulnerability : document.vulnerabilities()) {
            Part status = vulnerability.at("product_status");
            if (ANSWERS.stream().noneMatch(answer -> status.at(answer).exists())) {
                findings.refuse("6.1.27.7", status, "none of " + String.join(", ", ANSWERS));
            }
            if (!vulnerability.at("cve").exists() && !vulnerability.at("ids").exists()) {
                findings.refuse("6.1.27.8", vulnerability, "has neither a CVE nor an id of its own");
            }
            checkImpact(document, vulnerability, findings);
            checkAction(document, vulnerability, findings);
        }
    }

    private static void checkImpact(CsafDocument document, Part vulnerability, Findings findings) {
        Set<String> excused = products(document, vulnerability.items("flags"));
        excused.addAll(products(
                document,
                vulnerability.items("threats").stream()
                        .filter(threat -> threat.textOrNone("category").equals("impact"))
                        .toList()));
        need("6.1.27.9", vulnerability, "known_not_affected", excused, findings);
    }

    private static void checkAction(CsafDocument document, Part vulnerability, Findings findings) {
        Set<String> helped = products(document, vulnerability.items("remediations"));
        need("6.1.27.10", vulnerability, "known_affected", helped, findings);
    }

    private static Set<String> products(CsafDocument document, List<Part> mentions) {
        Set<String> products = new HashSet<>();
        mentions.forEach(mention -> document.addProductsOf(mention, products));
        return products;
    }

    private static void need(String rule, Part vulnerability, String status, Set<String> explained, Findings findings) {
        for (Part id : vulnerability.at("product_status").items(status)) {
            id.text()
                    .filter(product -> !explained.contains(product))
                    .ifPresent(product ->
                            findings.refuse(rule, id, "nothing says why or what to do: " + Quote.of(product)));
        }
    }
}
