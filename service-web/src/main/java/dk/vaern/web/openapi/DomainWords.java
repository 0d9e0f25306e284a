package dk.vaern.web.openapi;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.CvrNumber;
import dk.vaern.web.json.Texts;
import dk.vaern.web.json.ValueRecords;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.util.ReflectionUtils;

/** Schemas of the domain's words: enums by their codes, and values that have a form or a code list of their own. */
final class DomainWords {

    private DomainWords() {}

    /** Empty for what is no single word. */
    static Optional<Schema<?>> schema(Class<?> type) {
        Schema<String> schema = null;
        if (type.isEnum() && type.getName().startsWith("dk.vaern.")) {
            schema = oneOf(
                    Arrays.stream(type.getEnumConstants()).map(Texts::code).toList());
        } else if (type == OrganisationId.class) {
            schema = of(OrganisationId.form());
            schema.setMaxLength(OrganisationId.LONGEST);
        } else if (type == Duration.class) {
            schema = of("-?PT[0-9HMS.-]+");
        } else if (type == CvrNumber.class) {
            schema = of("[1-9][0-9]{7}");
        } else if (type.isAnnotationPresent(Form.class)) {
            Form form = type.getAnnotation(Form.class);
            schema = form.oneOf().length > 0 ? oneOf(Arrays.asList(form.oneOf())) : of(form.pattern());
        } else if (ValueRecords.isValueRecord(type)) {
            schema = codes(type).map(DomainWords::oneOf).orElse(null);
        }
        return Optional.ofNullable(schema);
    }

    /** What clients know by name; what only has a form they do not. */
    static boolean hasName(Class<?> type) {
        return type != Duration.class && !type.isAnnotationPresent(Form.class);
    }

    /** A value out of a list says so itself: {@code public static Set<String> codes()}. */
    private static Optional<List<String>> codes(Class<?> type) {
        Method codes = ReflectionUtils.findMethod(type, "codes");
        return codes == null
                ? Optional.empty()
                : Optional.ofNullable(ReflectionUtils.invokeMethod(codes, null)).map(DomainWords::sorted);
    }

    private static List<String> sorted(Object codes) {
        return ((Collection<?>) codes).stream().map(String::valueOf).sorted().toList();
    }

    private static Schema<String> oneOf(Collection<String> codes) {
        Schema<String> schema = text();
        schema.setEnum(codes.stream().toList());
        return schema;
    }

    private static Schema<String> of(String pattern) {
        Schema<String> schema = text();
        schema.setPattern(whole(pattern));
        return schema;
    }

    private static Schema<String> text() {
        Schema<String> schema = new StringSchema();
        SpringDocUtils.handleSchemaTypes(schema);
        return schema;
    }

    /** Java matches the whole, JSON Schema looks for a part. */
    static String whole(String pattern) {
        return pattern.startsWith("^") ? pattern : "^(?:" + pattern + ")$";
    }
}
