package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafProduct;
import dk.vaern.incident.imports.csaf.CsafAdvisory.ProductStatus;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which products a document is about, by the names that people know them by. */
record AffectedProducts(List<CsafProduct> affected, List<CsafProduct> fixed) {

    private static final int LONGEST_PATH = 400;

    private static final Map<String, ProductStatus> STATUSES = Map.of(
            "known_affected", ProductStatus.AFFECTED,
            "first_affected", ProductStatus.AFFECTED,
            "last_affected", ProductStatus.AFFECTED,
            "under_investigation", ProductStatus.UNDER_INVESTIGATION,
            "fixed", ProductStatus.FIXED,
            "first_fixed", ProductStatus.FIXED,
            "recommended", ProductStatus.FIXED);

    private record Name(String path, String full) {}

    static AffectedProducts of(CsafDocument document) {
        Map<String, ProductStatus> statuses = statuses(document);
        List<CsafProduct> affected = new ArrayList<>();
        List<CsafProduct> fixed = new ArrayList<>();
        names(document).forEach((id, name) -> {
            // an advisory that names no vulnerability is about all its products (CSAF 2.0, section 4.3)
            ProductStatus status = document.vulnerabilities().isEmpty() ? ProductStatus.AFFECTED : statuses.get(id);
            if (status != null) {
                List<CsafProduct> list = status == ProductStatus.FIXED ? fixed : affected;
                list.add(new CsafProduct(id, name.path, name.full, status));
            }
        });
        return new AffectedProducts(List.copyOf(affected), List.copyOf(fixed));
    }

    /** Where vulnerabilities differ, the graver status holds: it comes first in the enum. */
    private static Map<String, ProductStatus> statuses(CsafDocument document) {
        Map<String, ProductStatus> statuses = new HashMap<>();
        for (Part vulnerability : document.vulnerabilities()) {
            Part lists = vulnerability.at("product_status");
            STATUSES.forEach((list, status) -> {
                for (String id : lists.texts(list)) {
                    statuses.merge(id, status, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            });
        }
        return statuses;
    }

    private static Map<String, Name> names(CsafDocument document) {
        Map<String, Name> names = new LinkedHashMap<>();
        nameBranches(document.productTree(), "", names);
        document.forEachProduct(product -> {
            String full = TakeOver.line(product, "name");
            names.putIfAbsent(product.textOrNone("product_id"), new Name(full, full));
        });
        return names;
    }

    private static void nameBranches(Part holder, String pathOfHolder, Map<String, Name> names) {
        for (Part branch : holder.items("branches")) {
            String name = TakeOver.line(branch, "name");
            String path = Quote.cut(pathOfHolder.isEmpty() ? name : pathOfHolder + " / " + name, LONGEST_PATH);
            Part product = branch.at("product");
            if (product.exists()) {
                names.put(product.textOrNone("product_id"), new Name(path, TakeOver.line(product, "name")));
            }
            nameBranches(branch, path, names);
        }
    }
}
