package dk.vaern.incident.imports.csaf;

import static dk.vaern.incident.imports.csaf.RealDocument.array;
import static dk.vaern.incident.imports.csaf.RealDocument.at;
import static dk.vaern.incident.imports.csaf.RealDocument.object;
import static dk.vaern.incident.imports.csaf.RealDocument.productTree;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Products and groups that do not fit together. */
class CsafProductRefusalTest extends CsafRefusals {

    private static final String PRODUCT = "CSAFPID-0001";

    static Stream<Break> breaks() {
        return Stream.of(
                breaking(
                        "6.1.1",
                        "/vulnerabilities/0/product_status/known_affected/1",
                        "an unknown product is affected",
                        document -> at(document, "/vulnerabilities/0/product_status")
                                .withArray("known_affected")
                                .add("NOBODY")),
                breaking(
                        "6.1.1",
                        "/vulnerabilities/0/remediations/0/product_ids/1",
                        "an unknown product is helped",
                        document -> at(document, "/vulnerabilities/0/remediations/0")
                                .withArray("product_ids")
                                .add("NOBODY")),
                breaking(
                        "6.1.1",
                        "/vulnerabilities/0/scores/0/products/1",
                        "an unknown product is scored",
                        document -> at(document, "/vulnerabilities/0/scores/0")
                                .withArray("products")
                                .add("NOBODY")),
                breaking(
                        "6.1.1",
                        "/product_tree/relationships/0/product_reference",
                        "an unknown product is a part",
                        document -> productTree(document)
                                .set("relationships", array(relationship("R", "NOBODY", PRODUCT)))),
                breaking(
                        "6.1.2",
                        "/product_tree/full_product_names/0/product_id",
                        "a product is defined twice",
                        document -> productTree(document)
                                .set("full_product_names", array("[{'name':'A','product_id':'CSAFPID-0001'}]"))),
                breaking(
                        "6.1.3",
                        "/product_tree/relationships/0/full_product_name/product_id",
                        "a product is a part of itself",
                        document -> productTree(document).set("relationships", array(relationship("R", "R", PRODUCT)))),
                breaking(
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
                breaking(
                        "6.1.4",
                        "/vulnerabilities/0/remediations/0/group_ids/0",
                        "an unknown group is helped",
                        document -> at(document, "/vulnerabilities/0/remediations/0")
                                .set("group_ids", array("['G']"))),
                breaking("6.1.5", "/product_tree/product_groups/1/group_id", "a group is defined twice", document -> {
                    group(document);
                    productTree(document)
                            .withArray("product_groups")
                            .add(object("{'group_id':'G','product_ids':['A','B']}"));
                }),
                breaking(
                        "6.1.6",
                        "/vulnerabilities/0/product_status/known_not_affected/0",
                        "affected and not affected",
                        document -> at(document, "/vulnerabilities/0/product_status")
                                .set("known_not_affected", array("['CSAFPID-0001']"))),
                breaking(
                        "6.1.6",
                        "/vulnerabilities/0/product_status/first_fixed/0",
                        "affected and fixed",
                        document -> at(document, "/vulnerabilities/0/product_status")
                                .set("first_fixed", array("['CSAFPID-0001']"))),
                breaking(
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

    private static void identify(ObjectNode document, String helper) {
        at(document, PRODUCT_PART + "/product").set("product_identification_helper", object(helper));
    }
}
