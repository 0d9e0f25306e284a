package dk.vaern.incident.imports.csaf.document;

import dk.vaern.incident.imports.csaf.cvss.CvssVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The places of a document that rules and readers ask for again and again. */
public final class CsafDocument {

    /** What names products by their ids and by their groups. */
    public static final List<String> MENTIONS = List.of("flags", "remediations", "threats");

    private final Part root;
    private final List<Part> vulnerabilities;
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, Optional<CvssVector>> vectors = new HashMap<>();

    public CsafDocument(Part root) {
        this.root = root;
        this.vulnerabilities = root.items("vulnerabilities");
        for (Part group : productTree().items("product_groups")) {
            group.text("group_id").ifPresent(id -> groups.putIfAbsent(id, group.texts("product_ids")));
        }
    }

    public Part root() {
        return root;
    }

    /** Of another version, or none: rules of version 2.0 would say nothing sensible about it. */
    public boolean isCsaf2() {
        return document().textOrNone("csaf_version").equals("2.0");
    }

    public Part document() {
        return root.at("document");
    }

    public Part tracking() {
        return document().at("tracking");
    }

    public Part productTree() {
        return root.at("product_tree");
    }

    public List<Part> vulnerabilities() {
        return vulnerabilities;
    }

    public String category() {
        return document().textOrNone("category");
    }

    /** Calls with every full product name: of branches, of the plain list, of relationships, in that order. */
    public void forEachProduct(Consumer<Part> action) {
        forEachBranch(branch -> {
            if (branch.at("product").exists()) {
                action.accept(branch.at("product"));
            }
        });
        productTree().items("full_product_names").forEach(action);
        for (Part relationship : productTree().items("relationships")) {
            if (relationship.at("full_product_name").exists()) {
                action.accept(relationship.at("full_product_name"));
            }
        }
    }

    /** Calls with every branch, the holding ones before the held ones. */
    public void forEachBranch(Consumer<Part> action) {
        forEachBranch(productTree(), action);
    }

    private static void forEachBranch(Part holder, Consumer<Part> action) {
        for (Part branch : holder.items("branches")) {
            action.accept(branch);
            forEachBranch(branch, action);
        }
    }

    private List<String> productsOfGroup(String groupId) {
        return groups.getOrDefault(groupId, List.of());
    }

    /** How many products flags, threats and remediations name by naming groups. */
    public long namedByGroups() {
        long named = 0;
        if (groups.isEmpty()) {
            return named;
        }
        for (Part vulnerability : vulnerabilities) {
            for (String kind : MENTIONS) {
                for (Part mention : vulnerability.items(kind)) {
                    for (String group : mention.texts("group_ids")) {
                        named += productsOfGroup(group).size();
                    }
                }
            }
        }
        return named;
    }

    /** Adds the products that a flag, threat or remediation names, by themselves or by their groups. */
    public void addProductsOf(Part mention, Set<String> products) {
        for (JsonNode id : mention.at("product_ids").json()) {
            if (id.isString()) {
                products.add(id.stringValue());
            }
        }
        if (!groups.isEmpty()) {
            mention.texts("group_ids").forEach(group -> products.addAll(productsOfGroup(group)));
        }
    }

    /** The vector of a score, if it is whole; advisories repeat few vectors many times. */
    public Optional<CvssVector> vectorOf(Part cvss) {
        return vectors.computeIfAbsent(cvss.textOrNone("vectorString"), CvssVector::parse);
    }
}
