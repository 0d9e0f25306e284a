package dk.vaern.domain.warning;

import dk.vaern.domain.incident.Indicator;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import java.util.List;

/**
 * What a warning says.
 *
 * @param cves CVE ids, sorted and each once
 * @param products affected products in plain words
 */
public record WarningContent(
        String title,
        String text,
        Tlp tlp,
        Severity severity,
        List<String> cves,
        List<String> products,
        List<Reference> references,
        List<Indicator> indicators) {

    /** Where more is said. */
    public record Reference(String summary, String url) {}
}
