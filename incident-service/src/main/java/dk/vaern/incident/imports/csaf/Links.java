package dk.vaern.incident.imports.csaf;

import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafReference;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Addresses that may be shown to be clicked on: of the web or a mailbox, and nothing that a browser would run or open locally. */
final class Links {

    private static final String RULE = "link";
    private static final int LONGEST = 2_000;
    private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:");

    private final Findings findings;

    Links(Findings findings) {
        this.findings = findings;
    }

    List<CsafReference> references(CsafDocument document) {
        Map<String, CsafReference> byUrl = new LinkedHashMap<>();
        take(document.document(), byUrl);
        document.vulnerabilities().forEach(vulnerability -> take(vulnerability, byUrl));
        return List.copyOf(byUrl.values());
    }

    /** Empty, and remarked, when it is there but must not be shown as a link. */
    Optional<String> url(Part url) {
        return url.text().filter(text -> {
            boolean harmless = isHarmless(text);
            if (!harmless) {
                findings.remark(RULE, url, "is not taken over, being no address of the web: " + Quote.of(text));
            }
            return harmless;
        });
    }

    private void take(Part holder, Map<String, CsafReference> byUrl) {
        for (Part reference : holder.items("references")) {
            url(reference.at("url"))
                    .ifPresent(url -> byUrl.putIfAbsent(
                            url,
                            new CsafReference(
                                    TakeOver.line(reference, "summary"),
                                    url,
                                    reference.text("category").orElse("external"))));
        }
    }

    private static boolean isHarmless(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(start::startsWith)
                && text.length() <= LONGEST
                && Quote.oneLine(text).equals(text);
    }
}
