package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.meta;
import static dk.vaern.incident.imports.csaf.RealDocument.object;
import static dk.vaern.incident.imports.csaf.RealDocument.vulnerability;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Documents that are not what their category promises. */
class CsafProfileRefusalTest extends CsafRefusals {

    static Stream<Break> breaks() {
        return Stream.of(
                breaking(
                        "6.1.26",
                        "/document/category",
                        "nearly a profile",
                        document -> meta(document).put("category", "CSAF_Security_Advisory")),
                breaking(
                        "6.1.26",
                        "/document/category",
                        "a profile's name",
                        document -> meta(document).put("category", "Security Advisory")),
                breaking("6.1.27.1", "/document/notes", "an incident that nobody describes", document -> {
                    meta(document).put("category", "csaf_security_incident_response");
                    meta(document).set("notes", array("[{'category':'legal_disclaimer','text':'as is'}]"));
                }),
                breaking("6.1.27.2", "/document/references", "an incident without references", document -> {
                    meta(document).put("category", "csaf_security_incident_response");
                    meta(document).remove("references");
                }),
                breaking(
                        "6.1.27.3",
                        "/vulnerabilities",
                        "information about a vulnerability",
                        document -> meta(document).put("category", "csaf_informational_advisory")),
                breaking(
                                "6.1.27.4",
                                "/product_tree",
                                "an advisory about no product",
                                document -> document.remove("product_tree"))
                        .alongWith("6.1.1"),
                breaking(
                        "6.1.27.5",
                        "/vulnerabilities/0/notes",
                        "a vulnerability that nobody describes",
                        document -> vulnerability(document).remove("notes")),
                breaking(
                        "6.1.27.6",
                        "/vulnerabilities/0/product_status",
                        "a vulnerability of nothing",
                        document -> vulnerability(document).remove("product_status")),
                breaking(
                        "6.1.27.7",
                        "/vulnerabilities/0/product_status",
                        "VEX that says nothing",
                        document -> vex(document, "{'recommended':['CSAFPID-0001']}")),
                breaking("6.1.27.8", "/vulnerabilities/0", "VEX about something nameless", document -> {
                    vex(document, "{'known_affected':['CSAFPID-0001']}");
                    vulnerability(document).remove("cve");
                }),
                breaking(
                        "6.1.27.9",
                        "/vulnerabilities/0/product_status/known_not_affected/0",
                        "VEX that does not say why",
                        document -> vex(document, "{'known_not_affected':['CSAFPID-0001']}")),
                breaking(
                        "6.1.27.10",
                        "/vulnerabilities/0/product_status/known_affected/0",
                        "VEX that does not say what to do",
                        document -> {
                            vex(document, "{'known_affected':['CSAFPID-0001']}");
                            vulnerability(document).remove("remediations");
                        }),
                breaking(
                        "6.1.27.11",
                        "/vulnerabilities",
                        "an advisory about no vulnerability",
                        document -> document.remove("vulnerabilities")));
    }

    private static void vex(ObjectNode document, String status) {
        meta(document).put("category", "csaf_vex");
        vulnerability(document).set("product_status", object(status));
    }
}
