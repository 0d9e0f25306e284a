package dk.vaern.incident.imports.csaf.schema;

import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Walks a document along its shape. Nesting is bounded by who read the JSON, and so is the recursion. */
final class ShapeCheck {

    private static final String UNKNOWN_PROPERTY = "6.2.20";

    private final Findings findings;
    private final String rule;

    ShapeCheck(Findings findings, String rule) {
        this.findings = findings;
        this.rule = rule;
    }

    void check(Part part, Shape shape) {
        switch (shape) {
            case Shape.Text text -> checkText(part, text);
            case Shape.Choice choice -> checkChoice(part, choice);
            case Shape.Amount amount -> checkAmount(part, amount);
            case Shape.Items items -> checkItems(part, items);
            case Shape.Fields fields -> checkFields(part, fields);
            case Shape.Again again -> check(part, again.shape().get());
            case Shape.ByRule named -> new ShapeCheck(findings, named.rule()).check(part, named.shape());
        }
    }

    /** Nearly every leaf is, and then nobody needs to know its place. */
    private static boolean isSoundText(JsonNode json, Shape shape) {
        if (!json.isString()) {
            return false;
        }
        return switch (shape) {
            case Shape.Text text -> text.format().holds(json.stringValue());
            case Shape.Choice choice -> choice.values().contains(json.stringValue());
            case Shape.Amount _, Shape.Items _, Shape.Fields _, Shape.Again _, Shape.ByRule _ -> false;
        };
    }

    private void checkText(Part part, Shape.Text text) {
        JsonNode json = part.json();
        if (!json.isString()) {
            refuseKind(part, "text");
        } else if (!text.format().holds(json.stringValue())) {
            String complaint = text.format().complaint() + ": " + Quote.of(json.stringValue());
            if (text.format().tolerated()) {
                findings.remark(rule, part, complaint);
            } else {
                findings.refuse(rule, part, complaint);
            }
        }
    }

    private void checkChoice(Part part, Shape.Choice choice) {
        JsonNode json = part.json();
        if (!json.isString()) {
            refuseKind(part, "text");
        } else if (choice.meant().contains(json.stringValue())) {
            findings.remark(rule, part, "CSAF 2.0 writes it otherwise: " + Quote.of(json.stringValue()));
        } else if (!choice.values().contains(json.stringValue())) {
            findings.refuse(rule, part, "none of the values it may have: " + Quote.of(json.stringValue()));
        }
    }

    private void checkAmount(Part part, Shape.Amount amount) {
        JsonNode json = part.json();
        if (!json.isNumber()) {
            refuseKind(part, "a number");
        } else if (!(json.doubleValue() >= amount.least() && json.doubleValue() <= amount.most())) {
            findings.refuse(rule, part, "not between " + amount.least() + " and " + amount.most());
        }
    }

    private void checkItems(Part part, Shape.Items items) {
        JsonNode json = part.json();
        if (!json.isArray()) {
            refuseKind(part, "an array");
            return;
        }
        if (json.size() < items.least()) {
            findings.refuse(rule, part, "fewer than " + items.least() + " items");
        }
        for (int i = 0; i < json.size(); i++) {
            if (!isSoundText(json.get(i), items.of())) {
                check(part.item(i), items.of());
            }
        }
    }

    private void checkFields(Part part, Shape.Fields fields) {
        JsonNode json = part.json();
        if (!json.isObject()) {
            refuseKind(part, "an object");
            return;
        }
        if (json.size() < fields.least() || json.size() > fields.most()) {
            findings.refuse(rule, part, "has " + json.size() + " properties, which are too few or too many");
        }
        int required = 0;
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Shape.Field field = fields.known().get(property.getKey());
            if (field == null) {
                findings.remark(UNKNOWN_PROPERTY, part.at(property.getKey()), "CSAF 2.0 knows no such property");
                continue;
            }
            required += field.required() ? 1 : 0;
            if (!isSoundText(property.getValue(), field.shape())) {
                check(part.at(property.getKey(), property.getValue()), field.shape());
            }
        }
        if (required < fields.required()) {
            refuseMissing(part, fields);
        }
    }

    private void refuseMissing(Part part, Shape.Fields fields) {
        fields.known().forEach((name, field) -> {
            if (field.required() && !part.json().has(name)) {
                findings.refuse(rule, part.at(name), "is missing");
            }
        });
    }

    private void refuseKind(Part part, String expected) {
        String found = part.json().getNodeType().name().toLowerCase(Locale.ROOT);
        findings.refuse(rule, part, "is not " + expected + " but " + found);
    }
}
