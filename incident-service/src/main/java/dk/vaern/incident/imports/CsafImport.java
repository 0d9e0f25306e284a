package dk.vaern.incident.imports;

import dk.vaern.domain.warning.SourceDocument;
import dk.vaern.domain.warning.SourceDocument.Format;
import dk.vaern.domain.warning.SourceDocument.Revision;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.incident.imports.csaf.CsafAdvisory;
import dk.vaern.incident.imports.csaf.CsafReader;
import dk.vaern.incident.imports.csaf.CsafReading;
import dk.vaern.incident.imports.csaf.document.CsafViolation;
import dk.vaern.incident.imports.csaf.document.Quote;
import dk.vaern.web.problem.InputFault;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemThrown;
import java.util.List;
import org.springframework.stereotype.Component;

/** CSAF 2.0 advisories as warnings. */
@Component
public class CsafImport {

    /** OASIS CSAF 2.0, section 7.1. */
    public static final String MEDIA_TYPE = "application/csaf+json";

    private static final int LONGEST_TITLE = 200;

    private final CsafReader reader = new CsafReader();

    /** @throws ProblemThrown 422 with the rules that the document breaks */
    public ImportedDocument read(byte[] bytes) {
        return switch (reader.read(bytes)) {
            case CsafReading.Accepted(CsafAdvisory advisory) ->
                new ImportedDocument(content(advisory), source(advisory, bytes), MEDIA_TYPE, bytes);
            case CsafReading.Rejected(List<CsafViolation> violations) -> throw refused(violations);
        };
    }

    private static WarningContent content(CsafAdvisory advisory) {
        return new WarningContent(
                Quote.cut(advisory.title(), LONGEST_TITLE),
                advisory.text(),
                advisory.tlp(),
                advisory.severity(),
                advisory.cves(),
                advisory.products().stream()
                        .map(CsafAdvisory.CsafProduct::path)
                        .distinct()
                        .toList(),
                advisory.references().stream()
                        .map(reference -> new WarningContent.Reference(reference.summary(), reference.url()))
                        .toList(),
                List.of());
    }

    private static SourceDocument source(CsafAdvisory advisory, byte[] bytes) {
        var tracking = advisory.tracking();
        return new SourceDocument(
                Format.CSAF,
                advisory.publisher().namespace(),
                advisory.id(),
                tracking.version().toString(),
                tracking.released(),
                Fingerprint.sha256(bytes),
                bytes.length,
                tracking.history().stream()
                        .map(revision ->
                                new Revision(revision.number().toString(), revision.date(), revision.summary()))
                        .toList());
    }

    /** Each broken rule is named in the detail of its error: {@code 6.1.1: …}. */
    private static ProblemThrown refused(List<CsafViolation> violations) {
        return new ProblemThrown(Problem.of(
                        422, "document-refused", "The document breaks rules of CSAF 2.0; see errors.")
                .withErrors(violations.stream()
                        .map(broken -> new InputFault(broken.pointer(), broken.rule() + ": " + broken.detail()))
                        .toList()));
    }
}
