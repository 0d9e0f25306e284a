package dk.vaern.incident.imports.csaf.schema;

import static dk.vaern.incident.imports.csaf.schema.CommonShape.URI;
import static dk.vaern.incident.imports.csaf.schema.Shape.listOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.object;
import static dk.vaern.incident.imports.csaf.schema.Shape.oneOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.text;

/** What the products are called and how they hang together (CSAF 2.0, section 3.2.2). */
final class ProductTreeShape {

    private static final Shape FILE_HASHES = object().must(
                    "file_hashes",
                    listOf(object().must("algorithm", text())
                            .must("value", text(Format.HASH))
                            .build()))
            .must("filename", text())
            .build();

    private static final Shape IDENTIFICATION_HELPER = object().may("cpe", text(Format.CPE))
            .may("hashes", listOf(FILE_HASHES))
            .may("model_numbers", listOf(text()))
            .may("purl", text(Format.PURL))
            .may("sbom_urls", listOf(URI))
            .may("serial_numbers", listOf(text()))
            .may("skus", listOf(text()))
            .may(
                    "x_generic_uris",
                    listOf(object().must("namespace", URI).must("uri", URI).build()))
            .atLeast(1)
            .build();

    private static final Shape FULL_PRODUCT_NAME = object().must("name", text())
            .must("product_id", text())
            .may("product_identification_helper", IDENTIFICATION_HELPER)
            .build();

    private static final Shape BRANCH = object().must(
                    "category",
                    oneOf(
                            "architecture",
                            "host_name",
                            "language",
                            "legacy",
                            "patch_level",
                            "product_family",
                            "product_name",
                            "product_version",
                            "product_version_range",
                            "service_pack",
                            "specification",
                            "vendor"))
            .must("name", text())
            .may("branches", new Shape.Again(ProductTreeShape::branches))
            .may("product", FULL_PRODUCT_NAME)
            .exactly(3)
            .build();

    private static final Shape BRANCHES = listOf(BRANCH);

    private static final Shape PRODUCT_GROUP = object().must("group_id", text())
            .must("product_ids", new Shape.Items(text(), 2))
            .may("summary", text())
            .build();

    private static final Shape RELATIONSHIP = object().must(
                    "category",
                    oneOf(
                            "default_component_of",
                            "external_component_of",
                            "installed_on",
                            "installed_with",
                            "optional_component_of"))
            .must("full_product_name", FULL_PRODUCT_NAME)
            .must("product_reference", text())
            .must("relates_to_product_reference", text())
            .build();

    static final Shape PRODUCT_TREE = object().may("branches", BRANCHES)
            .may("full_product_names", listOf(FULL_PRODUCT_NAME))
            .may("product_groups", listOf(PRODUCT_GROUP))
            .may("relationships", listOf(RELATIONSHIP))
            .atLeast(1)
            .build();

    private ProductTreeShape() {}

    private static Shape branches() {
        return BRANCHES;
    }
}
