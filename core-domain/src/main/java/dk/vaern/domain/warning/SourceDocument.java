package dk.vaern.domain.warning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The foreign document that a warning came from; its bytes are kept under their fingerprint.
 *
 * @param publisher the publisher's namespace
 * @param documentId the id that the publisher gave it; with the namespace it names the document in all its revisions
 * @param version the revision as the publisher numbers it
 * @param releasedAt when this revision was released
 * @param sha256 of the bytes as they came, 64 lower-case hexadecimal digits
 * @param size bytes
 * @param revisions the publisher's revision history; empty for formats that have none
 */
public record SourceDocument(
        Format format,
        String publisher,
        String documentId,
        String version,
        Instant releasedAt,
        String sha256,
        long size,
        List<Revision> revisions) {

    /** The formats that warnings come in. */
    public enum Format {
        CSAF,
        STIX,
        MISP,
        KEV
    }

    /** One line of the publisher's revision history. */
    public record Revision(String number, Instant date, String summary) {}

    public SourceDocument {
        revisions = List.copyOf(revisions);
    }

    /** What the publisher says about its newest revision; without a revision history, the version. */
    String newestSummary() {
        return revisions.stream()
                .max(Comparator.comparing(Revision::date).thenComparing(Revision::number, RevisionOrder.OF_VERSIONS))
                .map(Revision::summary)
                .orElse(version);
    }

    boolean isSameDocumentAs(SourceDocument other) {
        return format == other.format && publisher.equals(other.publisher) && documentId.equals(other.documentId);
    }
}
