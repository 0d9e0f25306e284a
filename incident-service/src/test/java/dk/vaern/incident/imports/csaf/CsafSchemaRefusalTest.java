package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.at;
import static dk.vaern.incident.imports.csaf.RealDocument.object;
import static dk.vaern.incident.imports.csaf.RealDocument.vulnerability;

import java.util.stream.Stream;

/** What the schema of CSAF 2.0 does not allow. */
class CsafSchemaRefusalTest extends CsafRefusals {

    static Stream<Break> breaks() {
        return Stream.of(
                breaking(
                        "csaf-schema",
                        "/document",
                        "a document without a document",
                        document -> document.remove("document")),
                required("/document", "category"),
                required("/document", "csaf_version"),
                required("/document", "publisher"),
                required("/document", "title"),
                required("/document/publisher", "category"),
                required("/document/publisher", "name"),
                required("/document/publisher", "namespace"),
                required("/document/tracking", "current_release_date"),
                required("/document/tracking", "id"),
                required("/document/tracking", "initial_release_date"),
                required("/document/tracking", "revision_history"),
                required("/document/tracking", "status"),
                required("/document/tracking", "version"),
                required("/document/tracking/revision_history/0", "date"),
                required("/document/tracking/revision_history/0", "number"),
                required("/document/tracking/revision_history/0", "summary"),
                required("/document/notes/0", "category"),
                required("/document/notes/0", "text"),
                required("/document/references/0", "url"),
                required("/vulnerabilities/0/cwe", "id"),
                required("/vulnerabilities/0/remediations/0", "details"),
                text("/document", "csaf_version", "2.1"),
                text("/document", "csaf_version", "1.0"),
                text("/document", "title", ""),
                text("/document", "category", "-advisory"),
                text("/document", "lang", "e").alongWith("6.1.12"),
                text("/document/distribution/tlp", "label", "PURPLE"),
                text("/document/publisher", "category", "importer"),
                text("/document/publisher", "namespace", "cisa"),
                text("/document/tracking", "id", " ICSA "),
                text("/document/tracking", "status", "published"),
                text("/document/tracking", "version", "1.0"),
                text("/document/tracking", "version", "01"),
                text("/document/tracking", "current_release_date", "2017-09-07"),
                text("/document/tracking", "initial_release_date", "2017-02-30T00:00:00Z"),
                text("/document/notes/0", "category", "gossip"),
                text("/document/notes/0", "text", ""),
                text("/document/references/0", "category", "internal"),
                text(PRODUCT_PART, "category", "version"),
                text("/vulnerabilities/0", "cve", "CVE-17-12728"),
                text("/vulnerabilities/0", "cve", "cve-2017-12728"),
                text("/vulnerabilities/0/cwe", "id", "269").alongWith("6.1.11"),
                text("/vulnerabilities/0/remediations/0", "category", "prayer"),
                kind("/document", "title", "[]"),
                kind("/document", "notes", "{}"),
                kind("/document/tracking", "version", "1"),
                kind("/document/notes/0", "text", "null"),
                kind("/document/tracking", "revision_history", "[]"),
                kind("/vulnerabilities/0", "notes", "'none'"),
                kind("/vulnerabilities/0/scores/0", "products", "[1]").at("/vulnerabilities/0/scores/0/products/0"),
                breaking(
                                "csaf-schema",
                                PRODUCT_PART,
                                "a branch that ends nowhere",
                                document -> at(document, PRODUCT_PART).remove("product"))
                        .alongWith("6.1.1"),
                breaking(
                        "csaf-schema",
                        "/vulnerabilities/0/scores/0",
                        "a score without a score",
                        document -> at(document, "/vulnerabilities/0/scores/0").remove("cvss_v3")),
                breaking(
                        "csaf-schema",
                        "/vulnerabilities/0/release_date",
                        "a date that is none",
                        document -> vulnerability(document).put("release_date", "yesterday")));
    }

    private static Break required(String holder, String property) {
        return breaking(
                "csaf-schema",
                holder + "/" + property,
                holder + " without " + property,
                document -> at(document, holder).remove(property));
    }

    private static Break text(String holder, String property, String value) {
        return breaking(
                "csaf-schema",
                holder + "/" + property,
                property + " as '" + value + "'",
                document -> at(document, holder).put(property, value));
    }

    private static Break kind(String holder, String property, String value) {
        return breaking(
                "csaf-schema",
                holder + "/" + property,
                property + " as " + value,
                document -> at(document, holder)
                        .set(property, object("{'it':" + value + "}").get("it")));
    }
}
