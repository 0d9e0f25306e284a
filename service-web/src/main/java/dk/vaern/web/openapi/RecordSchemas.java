package dk.vaern.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.web.json.ApiJson;
import dk.vaern.web.json.ValueRecords;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;

/**
 * Describes our records as {@link ApiJson} writes and reads them: value records bare, labels for {@link Tlp}, and every
 * component required whose type does not say that it may be absent.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (raw == Tlp.class) {
            Schema<?> labels = new StringSchema()
                    ._enum(Arrays.stream(Tlp.values()).map(Tlp::label).toList());
            SpringDocUtils.handleSchemaTypes(labels);
            return labels;
        }
        if (ValueRecords.isValueRecord(raw)) {
            return context.resolve(new AnnotatedType(raw.getRecordComponents()[0].getGenericType())
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(false));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && raw.isRecord()) {
            complete(raw, modelOf(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        Schema<?> model = ref == null ? null : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return model == null ? resolved : model;
    }

    private static void complete(Class<?> type, Schema<?> model) {
        if (model.getProperties() == null) {
            return;
        }
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !ValueRecords.mayBeAbsent(component))
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .toList();
        model.setRequired(required.isEmpty() ? null : required);
        if (!type.isAnnotationPresent(JsonInclude.class)) {
            model.getProperties().replaceAll((name, value) -> required.contains(name) ? value : orNull(value));
        }
        Example example = type.getAnnotation(Example.class);
        if (example != null) {
            addExample(model, Examples.parsed(example.value()));
        }
    }

    /** A property without a value is written as null. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        boolean bare = schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null;
        if (bare) {
            schema.addType("null");
            return schema;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        Schema<?> either = new Schema<>();
        either.addAnyOfItem(schema);
        either.addAnyOfItem(nothing);
        either.setDescription(schema.getDescription());
        schema.setDescription(null);
        return either;
    }

    @SuppressWarnings("unchecked") // the type parameter is the library's fancy: a schema takes any example
    private static void addExample(Schema<?> model, Object example) {
        ((Schema<Object>) model).setExamples(List.of(example));
    }
}
