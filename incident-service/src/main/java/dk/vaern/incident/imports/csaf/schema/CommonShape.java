package dk.vaern.incident.imports.csaf.schema;

import static dk.vaern.incident.imports.csaf.schema.Shape.listOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.object;
import static dk.vaern.incident.imports.csaf.schema.Shape.oneOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.text;

/** What documents, products and vulnerabilities share (CSAF 2.0, section 3.1). */
final class CommonShape {

    static final Shape URI = text(Format.URI_TEXT);
    static final Shape DATE_TIME = text(Format.DATE_TIME);
    static final Shape IDS = listOf(text());

    static final Shape ACKNOWLEDGMENTS = listOf(object().may("names", listOf(text()))
            .may("organization", text())
            .may("summary", text())
            .may("urls", listOf(URI))
            .atLeast(1)
            .build());

    static final Shape NOTES = listOf(object().must(
                    "category",
                    oneOf("description", "details", "faq", "general", "legal_disclaimer", "other", "summary"))
            .must("text", text())
            .may("audience", text())
            .may("title", text())
            .build());

    static final Shape REFERENCES = listOf(object().must("summary", text())
            .must("url", URI)
            .may("category", oneOf("external", "self"))
            .build());

    private CommonShape() {}
}
