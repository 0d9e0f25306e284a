package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product is affected, or not affected, or fixed, or under investigation: test 6.1.6. */
final class StatusRules {

    /** What says the same stands together; {@code recommended} says nothing about being affected. */
    private static final Map<String, List<String>> GROUPS = groups();

    private StatusRules() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("affected", List.of("first_affected", "known_affected", "last_affected"));
        groups.put("not affected", List.of("known_not_affected"));
        groups.put("fixed", List.of("first_fixed", "fixed"));
        groups.put("under investigation", List.of("under_investigation"));
        return groups;
    }

    static void check(CsafDocument document, Findings findings) {
        document.vulnerabilities().forEach(vulnerability -> check(vulnerability.at("product_status"), findings));
    }

    private static void check(Part status, Findings findings) {
        Map<String, String> said = new HashMap<>();
        GROUPS.forEach((group, lists) -> lists.forEach(list -> {
            for (Part id : status.items(list)) {
                id.text().ifPresent(product -> {
                    String before = said.putIfAbsent(product, group);
                    if (before != null && !before.equals(group)) {
                        findings.refuse("6.1.6", id, Quote.of(product) + " is said to be " + before + " and " + group);
                    }
                });
            }
        }));
    }
}
