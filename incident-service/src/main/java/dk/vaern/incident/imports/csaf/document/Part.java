package dk.vaern.incident.imports.csaf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of the document and the place where it lies. What is not there, or is of another kind than asked for, reads as
 * absent: the schema says what is wrong with it, and rules need not ask again.
 */
public final class Part {

    private static final int NOT_AN_ITEM = -1;

    private final JsonNode json;
    private final @Nullable Part holder;
    private final String name;
    private final int index;

    private Part(JsonNode json, @Nullable Part holder, String name, int index) {
        this.json = json;
        this.holder = holder;
        this.name = name;
        this.index = index;
    }

    public static Part root(JsonNode json) {
        return new Part(json, null, "", NOT_AN_ITEM);
    }

    public JsonNode json() {
        return json;
    }

    public boolean exists() {
        return !json.isMissingNode();
    }

    /** The property of that name; one that does not exist when there is none. */
    public Part at(String property) {
        return new Part(json.path(property), this, property, NOT_AN_ITEM);
    }

    /** The property of that name, which has that value: saves looking it up. */
    public Part at(String property, JsonNode value) {
        return new Part(value, this, property, NOT_AN_ITEM);
    }

    /** The item of that index of this array. */
    public Part item(int at) {
        return new Part(json.path(at), this, "", at);
    }

    /** The items of the array of that name; none when there is no such array. */
    public List<Part> items(String property) {
        return at(property).items();
    }

    /** The items of this array; none when it is no array. */
    public List<Part> items() {
        if (!json.isArray() || json.isEmpty()) {
            return List.of();
        }
        List<Part> items = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    public Optional<String> text() {
        return json.isString() ? Optional.of(json.stringValue()) : Optional.empty();
    }

    public Optional<String> text(String property) {
        JsonNode value = json.path(property);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** The text of that name, or an empty one. */
    public String textOrNone(String property) {
        return text(property).orElse("");
    }

    /** The texts of the array of that name; what is no text is left out. */
    public List<String> texts(String property) {
        JsonNode array = json.path(property);
        if (!array.isArray() || array.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    /** Where it lies, by RFC 6901. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        writeTo(pointer);
        return pointer.toString();
    }

    private void writeTo(StringBuilder pointer) {
        if (holder == null) {
            return;
        }
        holder.writeTo(pointer);
        pointer.append('/');
        if (index == NOT_AN_ITEM) {
            pointer.append(Quote.oneLine(name).replace("~", "~0").replace("/", "~1"));
        } else {
            pointer.append(index);
        }
    }

    @Override
    public String toString() {
        return pointer();
    }
}
