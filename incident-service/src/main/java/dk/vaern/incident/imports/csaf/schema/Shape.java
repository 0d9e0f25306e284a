package dk.vaern.incident.imports.csaf.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a value has to look like. */
sealed interface Shape {

    record Text(Format format) implements Shape {}

    /** @param meant other spellings whose meaning is beyond doubt; remarked and taken */
    record Choice(Set<String> values, Set<String> meant) implements Shape {}

    record Amount(double least, double most) implements Shape {}

    /** Where the schema wants nothing twice, that is let pass: a repetition says nothing else. */
    record Items(Shape of, int least) implements Shape {}

    /** @param least so many properties at least */
    record Fields(Map<String, Field> known, int required, int least, int most) implements Shape {}

    /** A property that an object may have, or must. */
    record Field(Shape shape, boolean required) {}

    /** For what holds itself. */
    record Again(Supplier<Shape> shape) implements Shape {}

    /** What is found wrong inside is named by this rule, and not by the schema as a whole. */
    record ByRule(String rule, Shape shape) implements Shape {}

    static Shape text() {
        return new Text(Format.TEXT);
    }

    static Shape text(Format format) {
        return new Text(format);
    }

    static Shape oneOf(String... values) {
        return new Choice(Set.of(values), Set.of());
    }

    static Shape listOf(Shape of) {
        return new Items(of, 1);
    }

    static FieldsBuilder object() {
        return new FieldsBuilder();
    }

    /** Collects the properties of an object; any other is remarked, as test 6.2.20 has it. */
    final class FieldsBuilder {

        private final Map<String, Field> known = new LinkedHashMap<>();
        private int required;
        private int least;
        private int most = Integer.MAX_VALUE;

        private FieldsBuilder() {}

        FieldsBuilder must(String name, Shape shape) {
            known.put(name, new Field(shape, true));
            required++;
            return this;
        }

        FieldsBuilder may(String name, Shape shape) {
            known.put(name, new Field(shape, false));
            return this;
        }

        FieldsBuilder atLeast(int properties) {
            least = properties;
            return this;
        }

        FieldsBuilder exactly(int properties) {
            most = properties;
            return atLeast(properties);
        }

        Shape build() {
            return new Fields(Collections.unmodifiableMap(known), required, least, most);
        }
    }
}
