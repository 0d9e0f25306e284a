package dk.vaern.incident.imports.csaf;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.incident.imports.csaf.document.CsafVersion;
import dk.vaern.incident.imports.csaf.document.CsafViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, fit to be shown: texts without control characters, bounded in length.
 *
 * @param id the publisher's; with the publisher's namespace it names the document in all its revisions
 * @param category {@code csaf_security_advisory}, {@code csaf_vex}, or the publisher's own
 * @param language as RFC 5646 writes it
 * @param text the notes, for people; at most {@value AdvisoryText#LONGEST} characters, and a cut is said
 * @param cves sorted, each once
 * @param weaknesses CWE ids, sorted by number, each once
 * @param products those that are affected or may be, each once, in the order of the document
 * @param fixedProducts those that hold a fix and are not among {@code products}
 * @param references of the document first, then of its vulnerabilities, each address once
 * @param highestScore by base score; absent when no vulnerability has one
 * @param remarks what is not as the standard wants it and was taken nevertheless
 */
public record CsafAdvisory(
        String id,
        CsafPublisher publisher,
        String category,
        String title,
        @Nullable String language,
        Tlp tlp,
        Tracking tracking,
        String text,
        Severity severity,
        @Nullable CsafScore highestScore,
        List<String> cves,
        List<String> weaknesses,
        List<CsafProduct> products,
        List<CsafProduct> fixedProducts,
        List<CsafReference> references,
        List<CsafRemediation> remediations,
        List<CsafViolation> remarks) {

    /** Drafts are not released; interim documents will change soon. */
    public enum Status {
        DRAFT,
        INTERIM,
        FINAL
    }

    /**
     * Which state of the document this is.
     *
     * @param released when this revision was
     * @param firstReleased when the document first was
     * @param history from the oldest revision to the newest
     */
    public record Tracking(
            CsafVersion version, Status status, Instant released, Instant firstReleased, List<CsafRevision> history) {

        /** The version decides; between two of the same, the later release, for publishers correct without counting. */
        public boolean isNewerThan(Tracking other) {
            if (version.isNewerThan(other.version)) {
                return true;
            }
            return !other.version.isNewerThan(version) && released.isAfter(other.released);
        }
    }

    /**
     * @param namespace an address that stands for the publisher wherever its documents are found
     * @param category {@code vendor}, {@code coordinator}, {@code discoverer}, {@code translator}, {@code user}, {@code other}
     */
    public record CsafPublisher(String name, String namespace, String category) {}

    /** @param legacyNumber as the publisher numbered it before */
    public record CsafRevision(
            CsafVersion number,
            Instant date,
            String summary,
            @Nullable String legacyNumber) {}

    /** @param category {@code self} or {@code external} */
    public record CsafReference(String summary, String url, String category) {}

    /**
     * @param version {@code 2.0}, {@code 3.0} or {@code 3.1}
     * @param baseScore as the vector amounts to, from 0 to 10
     */
    public record CsafScore(String version, double baseScore, String vector) {}

    /**
     * @param id within the document
     * @param path names from the vendor down, as in {@code Siemens / SIMATIC S7-1500 / < V2.9}
     * @param name as the publisher names it in full
     */
    public record CsafProduct(String id, String path, String name, ProductStatus status) {}

    /** Where one vulnerability affects a product and another does not, it is affected. */
    public enum ProductStatus {
        AFFECTED,
        UNDER_INVESTIGATION,
        FIXED
    }

    /**
     * What helps, or that nothing does.
     *
     * @param category {@code vendor_fix}, {@code mitigation}, {@code workaround}, {@code none_available}, {@code no_fix_planned}
     * @param cves of the vulnerabilities that it helps against
     * @param productIds of the products that it is for
     */
    public record CsafRemediation(
            String category, String details, @Nullable String url, List<String> cves, List<String> productIds) {}
}
