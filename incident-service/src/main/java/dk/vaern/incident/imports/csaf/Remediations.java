package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafRemediation;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What helps. Publishers repeat the same advice for each vulnerability; here it is told once, for all of them. */
final class Remediations {

    private static final int LONGEST_DETAILS = 4_000;

    private record Advice(
            String category, String details, @Nullable String url, Set<String> cves, Set<String> products) {}

    private Remediations() {}

    static List<CsafRemediation> of(CsafDocument document, Links links) {
        List<Advice> all = new ArrayList<>();
        Map<String, Map<String, Advice>> byDetails = new HashMap<>();
        for (Part vulnerability : document.vulnerabilities()) {
            Optional<String> cve = vulnerability.text("cve");
            for (Part remediation : vulnerability.items("remediations")) {
                Advice advice = byDetails
                        .computeIfAbsent(remediation.textOrNone("details"), _ -> new HashMap<>())
                        .computeIfAbsent(kind(remediation), _ -> {
                            Advice told = advice(remediation, links);
                            all.add(told);
                            return told;
                        });
                cve.ifPresent(advice.cves::add);
                document.addProductsOf(remediation, advice.products);
            }
        }
        return all.stream().map(Remediations::remediation).toList();
    }

    private static String kind(Part remediation) {
        return remediation.textOrNone("category") + ' ' + remediation.textOrNone("url");
    }

    private static Advice advice(Part remediation, Links links) {
        return new Advice(
                remediation.textOrNone("category"),
                Quote.cut(Quote.lines(remediation.textOrNone("details")), LONGEST_DETAILS),
                links.url(remediation.at("url")).orElse(null),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    private static CsafRemediation remediation(Advice advice) {
        return new CsafRemediation(
                advice.category, advice.details, advice.url, List.copyOf(advice.cves), List.copyOf(advice.products));
    }
}
