package dk.vaern.incident.imports.csaf;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafPublisher;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafRevision;
import dk.vaern.incident.imports.csaf.CsafAdvisory.CsafScore;
import dk.vaern.incident.imports.csaf.CsafAdvisory.Status;
import dk.vaern.incident.imports.csaf.CsafAdvisory.Tracking;
import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.CsafVersion;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import dk.vaern.incident.imports.csaf.document.Rfc3339;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** From a document that keeps the rules to what a warning needs of it. */
final class TakeOver {

    private static final int LONGEST_LINE = 500;

    private TakeOver() {}

    static CsafAdvisory of(CsafDocument document, Findings findings) {
        Part meta = document.document();
        Optional<CsafScore> highest = HighestScore.of(document);
        AffectedProducts products = AffectedProducts.of(document);
        Links links = new Links(findings);
        Tlp tlp = tlp(meta, findings);
        return new CsafAdvisory(
                line(document.tracking(), "id"),
                publisher(meta.at("publisher")),
                line(meta, "category"),
                line(meta, "title"),
                meta.text("lang").orElse(null),
                tlp,
                tracking(document.tracking()),
                AdvisoryText.of(document),
                severity(meta, highest),
                highest.orElse(null),
                distinct(document, vulnerability -> vulnerability.text("cve"), Comparator.naturalOrder()),
                distinct(document, vulnerability -> vulnerability.at("cwe").text("id"), byNumber()),
                products.affected(),
                products.fixed(),
                links.references(document),
                Remediations.of(document, links),
                findings.remarks());
    }

    /** On one line, cut where it is absurdly long. */
    static String line(Part holder, String property) {
        return Quote.cut(Quote.oneLine(holder.textOrNone(property)), LONGEST_LINE);
    }

    private static CsafPublisher publisher(Part publisher) {
        return new CsafPublisher(line(publisher, "name"), line(publisher, "namespace"), line(publisher, "category"));
    }

    /** Without a label only the organisations that handle it may see it: the publisher alone can make it public. */
    private static Tlp tlp(Part meta, Findings findings) {
        Part label = meta.at("distribution").at("tlp").at("label");
        if (!label.exists()) {
            findings.remark("6.2.10", label, "is missing; taken as " + Tlp.AMBER.label());
            return Tlp.AMBER;
        }
        String text = label.text().orElse("");
        return text.equals("WHITE") ? Tlp.CLEAR : Tlp.ofLabel(text).orElse(Tlp.RED);
    }

    private static Tracking tracking(Part tracking) {
        List<CsafRevision> history = tracking.items("revision_history").stream()
                .map(TakeOver::revision)
                .sorted(Comparator.comparing(CsafRevision::number))
                .toList();
        return new Tracking(
                CsafVersion.of(tracking.textOrNone("version")),
                Status.valueOf(tracking.textOrNone("status").toUpperCase(Locale.ROOT)),
                instant(tracking, "current_release_date"),
                instant(tracking, "initial_release_date"),
                history);
    }

    private static CsafRevision revision(Part revision) {
        String legacy = line(revision, "legacy_version");
        return new CsafRevision(
                CsafVersion.of(revision.textOrNone("number")),
                instant(revision, "date"),
                line(revision, "summary"),
                legacy.isEmpty() ? null : legacy);
    }

    private static Instant instant(Part holder, String property) {
        return holder.text(property).flatMap(Rfc3339::parse).orElseThrow();
    }

    /** The publisher's own word first, then the worst score; with neither, the middle: neither alarm nor silence. */
    private static Severity severity(Part meta, Optional<CsafScore> highest) {
        return meta.at("aggregate_severity")
                .text("text")
                .flatMap(SeverityWords::read)
                .or(() -> highest.map(HighestScore::severity))
                .orElse(Severity.MEDIUM);
    }

    private static List<String> distinct(
            CsafDocument document, Function<Part, Optional<String>> of, Comparator<String> order) {
        return document.vulnerabilities().stream()
                .map(of)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(order)
                .toList();
    }

    /** {@code CWE-79} before {@code CWE-284}. */
    private static Comparator<String> byNumber() {
        return Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    }
}
