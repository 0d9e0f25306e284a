package dk.vaern.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import dk.vaern.web.json.ApiJson;
import dk.vaern.web.json.ValueRecords;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes our records as {@link ApiJson} writes and reads them: value records bare, words of the domain by their codes,
 * and every component required whose type does not say that it may be absent.
 */
final class RecordSchemas implements ModelConverter {

    private final Words words;
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    RecordSchemas(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        Optional<Schema<?>> word = DomainWords.schema(raw);
        if (word.isPresent()) {
            return DomainWords.hasName(raw) ? shared(raw, word.get(), context) : word.get();
        }
        if (ValueRecords.isValueRecord(raw)) {
            return context.resolve(new AnnotatedType(raw.getRecordComponents()[0].getGenericType())
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(false));
        }
        boolean ours = raw.isRecord() && raw.getName().startsWith("dk.vaern.");
        if (ours) {
            type.name(name(SchemaNames.of(java), raw));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && ours) {
            Schema<?> model = modelOf(resolved, context);
            words.ofType(raw).ifPresent(model::setDescription);
            complete(raw, model);
        }
        return resolved;
    }

    private Schema<?> shared(Class<?> raw, Schema<?> word, ModelConverterContext context) {
        String name = name(SchemaNames.of(raw), raw);
        words.ofType(raw).ifPresent(word::setDescription);
        context.defineModel(name, word);
        return new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    /** Two types of one name would silently be one schema. */
    private String name(String name, Class<?> type) {
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " are both called " + name);
        }
        return name;
    }

    private static Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        Schema<?> model = ref == null ? null : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return model == null ? resolved : model;
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private void complete(Class<?> type, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> properties.containsKey(component.getName()))
                .toList();
        List<String> required = components.stream()
                .filter(component -> !ValueRecords.mayBeAbsent(component))
                .map(RecordComponent::getName)
                .toList();
        model.setRequired(required.isEmpty() ? null : required);
        for (RecordComponent component : components) {
            describe(component, Objects.requireNonNull(properties.get(component.getName())));
        }
        if (!type.isAnnotationPresent(JsonInclude.class)) {
            properties.replaceAll((name, value) -> required.contains(name) ? value : orNull(value));
        }
    }

    private void describe(RecordComponent component, Schema<?> property) {
        TextRules.apply(component, property);
        words.ofComponent(component.getDeclaringRecord(), component.getName()).ifPresent(property::setDescription);
    }

    /** A property without a value is written as null. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
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
}
