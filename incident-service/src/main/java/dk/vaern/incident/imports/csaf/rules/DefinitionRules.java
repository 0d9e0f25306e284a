package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every product and group that is named is defined, once: tests 6.1.1, 6.1.2, 6.1.4 and 6.1.5. */
final class DefinitionRules {

    static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation");

    private final Findings findings;
    private final Set<String> products = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    private DefinitionRules(Findings findings) {
        this.findings = findings;
    }

    static void check(CsafDocument document, Findings findings) {
        DefinitionRules rules = new DefinitionRules(findings);
        rules.define(document);
        rules.followInTree(document.productTree());
        document.vulnerabilities().forEach(rules::followInVulnerability);
    }

    private void define(CsafDocument document) {
        document.forEachProduct(product -> define("6.1.2", product.at("product_id"), products));
        document.productTree().items("product_groups").forEach(group -> define("6.1.5", group.at("group_id"), groups));
    }

    private void define(String rule, Part id, Set<String> defined) {
        id.text()
                .filter(text -> !defined.add(text))
                .ifPresent(text -> findings.refuse(rule, id, "is defined already: " + Quote.of(text)));
    }

    private void followInTree(Part productTree) {
        productTree.items("product_groups").forEach(group -> followAll("6.1.1", group.at("product_ids"), products));
        for (Part relationship : productTree.items("relationships")) {
            follow("6.1.1", relationship.at("product_reference"), products);
            follow("6.1.1", relationship.at("relates_to_product_reference"), products);
        }
    }

    private void followInVulnerability(Part vulnerability) {
        STATUSES.forEach(
                status -> followAll("6.1.1", vulnerability.at("product_status").at(status), products));
        vulnerability.items("scores").forEach(score -> followAll("6.1.1", score.at("products"), products));
        for (String mentions : CsafDocument.MENTIONS) {
            for (Part mention : vulnerability.items(mentions)) {
                followAll("6.1.1", mention.at("product_ids"), products);
                followAll("6.1.4", mention.at("group_ids"), groups);
            }
        }
    }

    private void followAll(String rule, Part ids, Set<String> defined) {
        JsonNode array = ids.json();
        for (int i = 0; i < array.size(); i++) {
            JsonNode id = array.path(i);
            if (id.isString() && !defined.contains(id.stringValue())) {
                refuseUndefined(rule, ids.item(i));
            }
        }
    }

    private void follow(String rule, Part id, Set<String> defined) {
        id.text().filter(text -> !defined.contains(text)).ifPresent(_ -> refuseUndefined(rule, id));
    }

    private void refuseUndefined(String rule, Part id) {
        findings.refuse(rule, id, "is defined nowhere: " + Quote.of(id.text().orElse("")));
    }
}
