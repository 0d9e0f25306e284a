package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What products are called and known by: tests 6.1.13, 6.1.25 and 6.1.31. The first and the last are only remarked. */
final class ProductNameRules {

    private static final Set<String> RANGE_WORDS =
            Set.of("after", "all", "before", "earlier", "later", "prior", "versions");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    private ProductNameRules() {}

    static void check(CsafDocument document, Findings findings) {
        document.forEachBranch(branch -> checkVersion(branch, findings));
        document.forEachProduct(product -> {
            Part helper = product.at("product_identification_helper");
            checkPurl(helper.at("purl"), findings);
            helper.items("hashes").forEach(file -> checkHashes(file, findings));
        });
    }

    private static void checkVersion(Part branch, Findings findings) {
        String name = branch.textOrNone("name");
        if (branch.textOrNone("category").equals("product_version") && saysRange(name)) {
            findings.remark("6.1.31", branch.at("name"), "is a range of versions, not one: " + Quote.of(name));
        }
    }

    private static boolean saysRange(String name) {
        if (name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
            return true;
        }
        for (String word : WHITE_SPACE.split(name.toLowerCase(Locale.ROOT), -1)) {
            if (RANGE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void checkPurl(Part purl, Findings findings) {
        purl.text()
                .filter(text -> !PackageUrl.isValid(text))
                .ifPresent(text -> findings.remark("6.1.13", purl, "is no package URL: " + Quote.of(text)));
    }

    private static void checkHashes(Part file, Findings findings) {
        Set<String> algorithms = new HashSet<>();
        for (Part hash : file.items("file_hashes")) {
            hash.text("algorithm")
                    .filter(algorithm -> !algorithms.add(algorithm))
                    .ifPresent(algorithm ->
                            findings.refuse("6.1.25", hash.at("algorithm"), "is used already: " + Quote.of(algorithm)));
        }
    }
}
