package dk.vaern.web.openapi;

import dk.vaern.web.json.Text;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Puts into a property's schema what {@link Text} and patterns ask of it, of a list's items too. */
final class TextRules {

    private TextRules() {}

    static void apply(RecordComponent component, Schema<?> property) {
        apply(component.getAnnotatedType(), property);
    }

    private static void apply(AnnotatedType type, @Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        Text text = type.getAnnotation(Text.class);
        if (text != null) {
            schema.setMinLength(text.mayBeBlank() ? 0 : 1);
            schema.setMaxLength(text.max());
        }
        if (schema.getPattern() != null) {
            schema.setPattern(DomainWords.whole(schema.getPattern()));
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            apply(generic.getAnnotatedActualTypeArguments()[0], schema.getItems());
        }
    }
}
