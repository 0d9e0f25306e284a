package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.at;
import static dk.vaern.incident.imports.csaf.RealDocument.meta;
import static dk.vaern.incident.imports.csaf.RealDocument.object;
import static dk.vaern.incident.imports.csaf.RealDocument.productTree;
import static dk.vaern.incident.imports.csaf.RealDocument.tracking;
import static dk.vaern.incident.imports.csaf.RealDocument.vulnerability;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.incident.imports.csaf.document.CsafViolation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each rule that refuses, broken once in a real document, and by nothing else. */
class CsafRefusalTest {

    private static final String PRODUCT = "CSAFPID-0001";
    private static final String PRODUCT_PART = "/product_tree/branches/0/branches/0/branches/0";
    private static final String SCORE = "/vulnerabilities/0/scores/0/cvss_v3";

    private static final RealDocument DOCUMENT = RealDocument.named("icsa-17-250-01");
    private static final CsafReader READER = new CsafReader();

    /** @param further rules that cannot but break with it */
    record Break(String rule, String pointer, String what, Consumer<ObjectNode> change, List<String> further) {

        Break at(String otherPointer) {
            return new Break(rule, otherPointer, what, change, further);
        }

        Break alongWith(String... rules) {
            return new Break(rule, pointer, what, change, List.of(rules));
        }

        @Override
        public String toString() {
            return rule + " " + what;
        }
    }

    static Break breaks(String rule, String pointer, String what, Consumer<ObjectNode> change) {
        return new Break(rule, pointer, what, change, List.of());
    }

    private static void assertRefused(Break broken) {
        CsafReading reading = READER.read(DOCUMENT.with(broken.change));

        assertThat(reading).isInstanceOf(CsafReading.Rejected.class);
        List<CsafViolation> violations = ((CsafReading.Rejected) reading).violations();
        assertThat(violations)
                .anySatisfy(violation -> {
                    assertThat(violation.rule()).isEqualTo(broken.rule);
                    assertThat(violation.pointer()).isEqualTo(broken.pointer);
                })
                .extracting(CsafViolation::rule)
                .filteredOn(rule -> !rule.equals(broken.rule))
                .isSubsetOf(broken.further);
        assertThat(violations)
                .extracting(CsafViolation::detail)
                .allSatisfy(detail -> assertThat(detail).isNotBlank());
    }

    private static ObjectNode score(ObjectNode document) {
        return at(document, SCORE);
    }

    private static void history(ObjectNode document, String version, String revisions) {
        tracking(document).put("version", version).set("revision_history", array(revisions));
    }

    private static void identify(ObjectNode document, String helper) {
        at(document, PRODUCT_PART + "/product").set("product_identification_helper", object(helper));
    }

    private static void group(ObjectNode document) {
        productTree(document)
                .set("full_product_names", array("[{'name':'A','product_id':'A'},{'name':'B','product_id':'B'}]"));
        productTree(document).set("product_groups", array("[{'group_id':'G','product_ids':['A','B']}]"));
    }

    @Nested
    class TheSchema {

        static Stream<Break> breaks() {
            return Stream.of(
                    CsafRefusalTest.breaks(
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
                    CsafRefusalTest.breaks(
                                    "csaf-schema",
                                    PRODUCT_PART,
                                    "a branch that ends nowhere",
                                    document -> at(document, PRODUCT_PART).remove("product"))
                            .alongWith("6.1.1"),
                    CsafRefusalTest.breaks(
                            "csaf-schema",
                            "/vulnerabilities/0/scores/0",
                            "a score without a score",
                            document ->
                                    at(document, "/vulnerabilities/0/scores/0").remove("cvss_v3")),
                    CsafRefusalTest.breaks(
                            "csaf-schema",
                            "/vulnerabilities/0/release_date",
                            "a date that is none",
                            document -> vulnerability(document).put("release_date", "yesterday")));
        }

        private static Break required(String holder, String property) {
            return CsafRefusalTest.breaks(
                    "csaf-schema",
                    holder + "/" + property,
                    holder + " without " + property,
                    document -> at(document, holder).remove(property));
        }

        private static Break text(String holder, String property, String value) {
            return CsafRefusalTest.breaks(
                    "csaf-schema",
                    holder + "/" + property,
                    property + " as '" + value + "'",
                    document -> at(document, holder).put(property, value));
        }

        private static Break kind(String holder, String property, String value) {
            return CsafRefusalTest.breaks(
                    "csaf-schema",
                    holder + "/" + property,
                    property + " as " + value,
                    document -> at(document, holder)
                            .set(property, object("{'it':" + value + "}").get("it")));
        }

        @ParameterizedTest
        @MethodSource("breaks")
        void refuses(Break broken) {
            assertRefused(broken);
        }
    }

    @Nested
    class ProductsAndGroups {

        static Stream<Break> breaks() {
            return Stream.of(
                    CsafRefusalTest.breaks(
                            "6.1.1",
                            "/vulnerabilities/0/product_status/known_affected/1",
                            "an unknown product is affected",
                            document -> at(document, "/vulnerabilities/0/product_status")
                                    .withArray("known_affected")
                                    .add("NOBODY")),
                    CsafRefusalTest.breaks(
                            "6.1.1",
                            "/vulnerabilities/0/remediations/0/product_ids/1",
                            "an unknown product is helped",
                            document -> at(document, "/vulnerabilities/0/remediations/0")
                                    .withArray("product_ids")
                                    .add("NOBODY")),
                    CsafRefusalTest.breaks(
                            "6.1.1",
                            "/vulnerabilities/0/scores/0/products/1",
                            "an unknown product is scored",
                            document -> at(document, "/vulnerabilities/0/scores/0")
                                    .withArray("products")
                                    .add("NOBODY")),
                    CsafRefusalTest.breaks(
                            "6.1.1",
                            "/product_tree/relationships/0/product_reference",
                            "an unknown product is a part",
                            document -> productTree(document)
                                    .set("relationships", array(relationship("R", "NOBODY", PRODUCT)))),
                    CsafRefusalTest.breaks(
                            "6.1.2",
                            "/product_tree/full_product_names/0/product_id",
                            "a product is defined twice",
                            document -> productTree(document)
                                    .set("full_product_names", array("[{'name':'A','product_id':'CSAFPID-0001'}]"))),
                    CsafRefusalTest.breaks(
                            "6.1.3",
                            "/product_tree/relationships/0/full_product_name/product_id",
                            "a product is a part of itself",
                            document ->
                                    productTree(document).set("relationships", array(relationship("R", "R", PRODUCT)))),
                    CsafRefusalTest.breaks(
                            "6.1.3",
                            "/product_tree/relationships/1/full_product_name/product_id",
                            "two are parts of each other",
                            document -> productTree(document)
                                    .set(
                                            "relationships",
                                            array("[%s,%s]"
                                                    .formatted(
                                                            unwrapped(relationship("R", PRODUCT, "S")),
                                                            unwrapped(relationship("S", "R", PRODUCT)))))),
                    CsafRefusalTest.breaks(
                            "6.1.4",
                            "/vulnerabilities/0/remediations/0/group_ids/0",
                            "an unknown group is helped",
                            document -> at(document, "/vulnerabilities/0/remediations/0")
                                    .set("group_ids", array("['G']"))),
                    CsafRefusalTest.breaks(
                            "6.1.5",
                            "/product_tree/product_groups/1/group_id",
                            "a group is defined twice",
                            document -> {
                                group(document);
                                productTree(document)
                                        .withArray("product_groups")
                                        .add(object("{'group_id':'G','product_ids':['A','B']}"));
                            }),
                    CsafRefusalTest.breaks(
                            "6.1.6",
                            "/vulnerabilities/0/product_status/known_not_affected/0",
                            "affected and not affected",
                            document -> at(document, "/vulnerabilities/0/product_status")
                                    .set("known_not_affected", array("['CSAFPID-0001']"))),
                    CsafRefusalTest.breaks(
                            "6.1.6",
                            "/vulnerabilities/0/product_status/first_fixed/0",
                            "affected and fixed",
                            document -> at(document, "/vulnerabilities/0/product_status")
                                    .set("first_fixed", array("['CSAFPID-0001']"))),
                    CsafRefusalTest.breaks(
                            "6.1.25",
                            PRODUCT_PART + "/product/product_identification_helper/hashes/0/file_hashes/1/algorithm",
                            "one algorithm, two hashes",
                            document -> identify(document, """
                            {'hashes':[{'filename':'f','file_hashes':[{'algorithm':'md5','value':'%1$s'},{'algorithm':'md5','value':'%1$s'}]}]}""".formatted("0".repeat(32)))));
        }

        private static String relationship(String id, String of, String to) {
            return """
                    [{'category':'installed_on','full_product_name':{'name':'%1$s','product_id':'%1$s'},
                    'product_reference':'%2$s','relates_to_product_reference':'%3$s'}]""".formatted(id, of, to);
        }

        private static String unwrapped(String array) {
            return array.substring(1, array.length() - 1);
        }

        @ParameterizedTest
        @MethodSource("breaks")
        void refuses(Break broken) {
            assertRefused(broken);
        }
    }

    @Nested
    class Vulnerabilities {

        static Stream<Break> breaks() {
            return Stream.of(
                    CsafRefusalTest.breaks(
                            "6.1.7",
                            "/vulnerabilities/0/scores/1/products/0",
                            "two scores for one product",
                            document ->
                                    vulnerability(document).withArray("scores").add(object("""
                            {'products':['CSAFPID-0001'],'cvss_v3':{'version':'3.0','baseScore':9.8,'baseSeverity':'CRITICAL',
                            'vectorString':'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}}"""))),
                    CsafRefusalTest.breaks(
                            "6.1.8",
                            SCORE + "/vectorString",
                            "no vector",
                            document -> score(document).remove("vectorString")),
                    CsafRefusalTest.breaks(
                            "6.1.8",
                            SCORE + "/vectorString",
                            "half a vector",
                            document -> score(document).put("vectorString", "CVSS:3.0/AV:L/AC:L")),
                    CsafRefusalTest.breaks(
                            "6.1.8",
                            SCORE + "/vectorString",
                            "a metric twice",
                            document -> score(document)
                                    .put("vectorString", "CVSS:3.0/AV:L/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:L")),
                    CsafRefusalTest.breaks(
                            "6.1.8",
                            SCORE + "/vectorString",
                            "the vector of another version",
                            document -> score(document).put("version", "3.1")),
                    CsafRefusalTest.breaks(
                            "6.1.8",
                            SCORE + "/baseScore",
                            "no score",
                            document -> score(document).remove("baseScore")),
                    CsafRefusalTest.breaks(
                                    "6.1.8",
                                    SCORE + "/attackVector",
                                    "a word that CVSS does not know",
                                    document -> score(document).put("attackVector", "FAX"))
                            .alongWith("6.1.10"),
                    CsafRefusalTest.breaks(
                            "6.1.9",
                            SCORE + "/baseScore",
                            "a score far from its vector",
                            document -> score(document).put("baseScore", 9.8)),
                    CsafRefusalTest.breaks(
                            "6.1.9",
                            SCORE + "/baseSeverity",
                            "another severity than the vector's",
                            document -> score(document).put("baseSeverity", "LOW")),
                    CsafRefusalTest.breaks(
                            "6.1.9",
                            SCORE + "/temporalScore",
                            "a temporal score far from the vector",
                            document -> score(document).put("temporalScore", 1.0)),
                    CsafRefusalTest.breaks(
                            "6.1.10",
                            SCORE + "/attackVector",
                            "another metric than the vector's",
                            document -> score(document).put("attackVector", "NETWORK")),
                    CsafRefusalTest.breaks(
                            "6.1.11",
                            "/vulnerabilities/0/cwe/name",
                            "the name of another weakness",
                            document ->
                                    at(document, "/vulnerabilities/0/cwe").put("name", "Improper Input Validation")),
                    CsafRefusalTest.breaks(
                            "6.1.24",
                            "/vulnerabilities/0/involvements/1",
                            "a party's status twice",
                            document -> vulnerability(document).set("involvements", array("""
                            [{'party':'vendor','status':'open','date':'2021-04-23T10:00:00Z'},
                            {'party':'vendor','status':'disputed','date':'2021-04-23T10:00:00Z'}]"""))),
                    CsafRefusalTest.breaks(
                            "6.1.29",
                            "/vulnerabilities/0/remediations/0",
                            "a remedy for nothing",
                            document -> at(document, "/vulnerabilities/0/remediations/0")
                                    .remove("product_ids")),
                    CsafRefusalTest.breaks(
                            "6.1.32",
                            "/vulnerabilities/0/flags/0",
                            "a flag for nothing",
                            document ->
                                    vulnerability(document).set("flags", array("[{'label':'component_not_present'}]"))),
                    CsafRefusalTest.breaks(
                            "6.1.33", "/vulnerabilities/0/flags/1", "two reasons for one product", document -> {
                                group(document);
                                vulnerability(document).set("flags", array("""
                                [{'label':'component_not_present','product_ids':['A']},
                                {'label':'vulnerable_code_not_present','group_ids':['G']}]"""));
                            }));
        }

        @ParameterizedTest
        @MethodSource("breaks")
        void refuse(Break broken) {
            assertRefused(broken);
        }
    }

    @Nested
    class LanguagesAndRevisions {

        private static final String HISTORY = "/document/tracking/revision_history";

        static Stream<Break> breaks() {
            return Stream.of(
                    CsafRefusalTest.breaks(
                            "6.1.12",
                            "/document/lang",
                            "a language that nobody speaks",
                            document -> meta(document).put("lang", "qq")),
                    CsafRefusalTest.breaks(
                            "6.1.12",
                            "/document/lang",
                            "a country that is none",
                            document -> meta(document).put("lang", "en-OO")),
                    CsafRefusalTest.breaks(
                            "6.1.15",
                            "/document/source_lang",
                            "a translation from nothing",
                            document -> at(document, "/document/publisher").put("category", "translator")),
                    CsafRefusalTest.breaks(
                            "6.1.28",
                            "/document/source_lang",
                            "a translation into the same language",
                            document -> meta(document).put("source_lang", "en-US")),
                    CsafRefusalTest.breaks(
                            "6.1.14",
                            HISTORY + "/2",
                            "numbers that run against the dates",
                            document -> history(document, "2", """
                            [{'number':'1','date':'2021-07-20T10:00:00Z','summary':'s'},{'number':'3','date':'2021-07-21T10:00:00Z','summary':'s'},
                            {'number':'2','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                    CsafRefusalTest.breaks(
                            "6.1.16",
                            "/document/tracking/version",
                            "a version that no revision made",
                            document -> tracking(document).put("version", "2")),
                    CsafRefusalTest.breaks("6.1.17", "/document/tracking/status", "a draft's version", document -> {
                                tracking(document).put("version", "0");
                                at(document, HISTORY + "/0").put("number", "0");
                            })
                            .alongWith("6.1.18"),
                    CsafRefusalTest.breaks(
                            "6.1.18",
                            HISTORY + "/0/number",
                            "a draft in the history of a release",
                            document -> history(document, "1", """
                            [{'number':'0','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'1','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                    CsafRefusalTest.breaks(
                            "6.1.19", HISTORY + "/0/number", "a pre-release in the history of a draft", document -> {
                                history(
                                        document,
                                        "1.0.0-rc.1",
                                        "[{'number':'1.0.0-rc.1','date':'2021-07-21T10:00:00Z','summary':'s'}]");
                                tracking(document).put("status", "draft");
                            }),
                    CsafRefusalTest.breaks(
                                    "6.1.20",
                                    "/document/tracking/version",
                                    "a pre-release that was released",
                                    document -> history(
                                            document,
                                            "1.0.0-rc.1",
                                            "[{'number':'1.0.0','date':'2021-07-21T10:00:00Z','summary':'s'}]"))
                            .alongWith("6.1.16", "6.1.17"),
                    CsafRefusalTest.breaks(
                            "6.1.21", HISTORY, "a revision left out", document -> history(document, "3", """
                            [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'3','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                    CsafRefusalTest.breaks(
                            "6.1.21",
                            HISTORY,
                            "the first revision left out",
                            document -> history(
                                    document, "2", "[{'number':'2','date':'2021-07-21T10:00:00Z','summary':'s'}]")),
                    CsafRefusalTest.breaks(
                            "6.1.22",
                            HISTORY + "/1/number",
                            "a revision twice",
                            document -> history(document, "1", """
                            [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'1','date':'2021-07-22T10:00:00Z','summary':'s'}]""")),
                    CsafRefusalTest.breaks(
                            "6.1.30",
                            HISTORY + "/1/number",
                            "two ways of counting",
                            document -> history(document, "2.0.0", """
                            [{'number':'1','date':'2021-07-21T10:00:00Z','summary':'s'},{'number':'2.0.0','date':'2021-07-22T10:00:00Z','summary':'s'}]""")));
        }

        @ParameterizedTest
        @MethodSource("breaks")
        void refuse(Break broken) {
            assertRefused(broken);
        }
    }

    @Nested
    class Profiles {

        static Stream<Break> breaks() {
            return Stream.of(
                    CsafRefusalTest.breaks(
                            "6.1.26",
                            "/document/category",
                            "nearly a profile",
                            document -> meta(document).put("category", "CSAF_Security_Advisory")),
                    CsafRefusalTest.breaks(
                            "6.1.26",
                            "/document/category",
                            "a profile's name",
                            document -> meta(document).put("category", "Security Advisory")),
                    CsafRefusalTest.breaks(
                            "6.1.27.1", "/document/notes", "an incident that nobody describes", document -> {
                                meta(document).put("category", "csaf_security_incident_response");
                                meta(document).set("notes", array("[{'category':'legal_disclaimer','text':'as is'}]"));
                            }),
                    CsafRefusalTest.breaks(
                            "6.1.27.2", "/document/references", "an incident without references", document -> {
                                meta(document).put("category", "csaf_security_incident_response");
                                meta(document).remove("references");
                            }),
                    CsafRefusalTest.breaks(
                            "6.1.27.3",
                            "/vulnerabilities",
                            "information about a vulnerability",
                            document -> meta(document).put("category", "csaf_informational_advisory")),
                    CsafRefusalTest.breaks(
                                    "6.1.27.4",
                                    "/product_tree",
                                    "an advisory about no product",
                                    document -> document.remove("product_tree"))
                            .alongWith("6.1.1"),
                    CsafRefusalTest.breaks(
                            "6.1.27.5",
                            "/vulnerabilities/0/notes",
                            "a vulnerability that nobody describes",
                            document -> vulnerability(document).remove("notes")),
                    CsafRefusalTest.breaks(
                            "6.1.27.6",
                            "/vulnerabilities/0/product_status",
                            "a vulnerability of nothing",
                            document -> vulnerability(document).remove("product_status")),
                    CsafRefusalTest.breaks(
                            "6.1.27.7",
                            "/vulnerabilities/0/product_status",
                            "VEX that says nothing",
                            document -> vex(document, "{'recommended':['CSAFPID-0001']}")),
                    CsafRefusalTest.breaks(
                            "6.1.27.8", "/vulnerabilities/0", "VEX about something nameless", document -> {
                                vex(document, "{'known_affected':['CSAFPID-0001']}");
                                vulnerability(document).remove("cve");
                            }),
                    CsafRefusalTest.breaks(
                            "6.1.27.9",
                            "/vulnerabilities/0/product_status/known_not_affected/0",
                            "VEX that does not say why",
                            document -> vex(document, "{'known_not_affected':['CSAFPID-0001']}")),
                    CsafRefusalTest.breaks(
                            "6.1.27.10",
                            "/vulnerabilities/0/product_status/known_affected/0",
                            "VEX that does not say what to do",
                            document -> {
                                vex(document, "{'known_affected':['CSAFPID-0001']}");
                                vulnerability(document).remove("remediations");
                            }),
                    CsafRefusalTest.breaks(
                            "6.1.27.11",
                            "/vulnerabilities",
                            "an advisory about no vulnerability",
                            document -> document.remove("vulnerabilities")));
        }

        private static void vex(ObjectNode document, String status) {
            meta(document).put("category", "csaf_vex");
            vulnerability(document).set("product_status", object(status));
        }

        @ParameterizedTest
        @MethodSource("breaks")
        void refuse(Break broken) {
            assertRefused(broken);
        }
    }
}
