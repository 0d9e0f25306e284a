package dk.vaern.incident.imports.csaf.schema;

import static dk.vaern.incident.imports.csaf.schema.CommonShape.ACKNOWLEDGMENTS;
import static dk.vaern.incident.imports.csaf.schema.CommonShape.DATE_TIME;
import static dk.vaern.incident.imports.csaf.schema.CommonShape.NOTES;
import static dk.vaern.incident.imports.csaf.schema.CommonShape.REFERENCES;
import static dk.vaern.incident.imports.csaf.schema.CommonShape.URI;
import static dk.vaern.incident.imports.csaf.schema.Shape.listOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.object;
import static dk.vaern.incident.imports.csaf.schema.Shape.oneOf;
import static dk.vaern.incident.imports.csaf.schema.Shape.text;

import java.util.Set;

/** Who says what, when, to whom (CSAF 2.0, section 3.2.1). */
final class DocumentShape {

    private static final Shape AGGREGATE_SEVERITY =
            object().must("text", text()).may("namespace", URI).build();

    /** TLP 2.0's labels are not CSAF 2.0's, but nobody can mistake them. */
    private static final Shape TLP_LABEL =
            new Shape.Choice(Set.of("AMBER", "GREEN", "RED", "WHITE"), Set.of("CLEAR", "AMBER+STRICT"));

    private static final Shape DISTRIBUTION = object().may("text", text())
            .may("tlp", object().must("label", TLP_LABEL).may("url", URI).build())
            .atLeast(1)
            .build();

    private static final Shape PUBLISHER = object().must(
                    "category", oneOf("coordinator", "discoverer", "other", "translator", "user", "vendor"))
            .must("name", text())
            .must("namespace", text(Format.NAMESPACE))
            .may("contact_details", text())
            .may("issuing_authority", text())
            .build();

    private static final Shape GENERATOR = object().must(
                    "engine",
                    object().must("name", text()).may("version", text()).build())
            .may("date", DATE_TIME)
            .build();

    private static final Shape REVISION = object().must("date", DATE_TIME)
            .must("number", text(Format.VERSION))
            .must("summary", text())
            .may("legacy_version", text())
            .build();

    private static final Shape TRACKING = object().must("current_release_date", DATE_TIME)
            .must("id", text(Format.TRACKING_ID))
            .must("initial_release_date", DATE_TIME)
            .must("revision_history", listOf(REVISION))
            .must("status", oneOf("draft", "final", "interim"))
            .must("version", text(Format.VERSION))
            .may("aliases", listOf(text()))
            .may("generator", GENERATOR)
            .build();

    static final Shape DOCUMENT = object().must("category", text(Format.CATEGORY))
            .must("csaf_version", oneOf("2.0"))
            .must("publisher", PUBLISHER)
            .must("title", text())
            .must("tracking", TRACKING)
            .may("acknowledgments", ACKNOWLEDGMENTS)
            .may("aggregate_severity", AGGREGATE_SEVERITY)
            .may("distribution", DISTRIBUTION)
            .may("lang", text(Format.LANGUAGE))
            .may("notes", NOTES)
            .may("references", REFERENCES)
            .may("source_lang", text(Format.LANGUAGE))
            .build();

    private DocumentShape() {}
}
