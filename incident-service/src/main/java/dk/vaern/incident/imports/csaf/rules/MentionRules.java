package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remedies and flags say which products they are about: tests 6.1.29, 6.1.32 and 6.1.33. */
final class MentionRules {

    private MentionRules() {}

    static void check(CsafDocument document, Findings findings) {
        for (Part vulnerability : document.vulnerabilities()) {
            needProducts("6.1.29", vulnerability.items("remediations"), findings);
            needProducts("6.1.32", vulnerability.items("flags"), findings);
            needOneReason(document, vulnerability.items("flags"), findings);
        }
    }

    private static void needProducts(String rule, List<Part> mentions, Findings findings) {
        for (Part mention : mentions) {
            if (mention.json().isObject()
                    && !mention.at("product_ids").exists()
                    && !mention.at("group_ids").exists()) {
                findings.refuse(rule, mention, "names neither a product nor a group");
            }
        }
    }

    private static void needOneReason(CsafDocument document, List<Part> flags, Findings findings) {
        Set<String> excused = new HashSet<>();
        for (Part flag : flags) {
            Set<String> products = new HashSet<>();
            document.addProductsOf(flag, products);
            products.stream()
                    .filter(product -> !excused.add(product))
                    .findFirst()
                    .ifPresent(product ->
                            findings.refuse("6.1.33", flag, "gives " + Quote.of(product) + " a second reason"));
            excused.addAll(products);
        }
    }
}
