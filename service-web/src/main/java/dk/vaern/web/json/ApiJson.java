package dk.vaern.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one mapper of the web API. What is not exactly right is refused: unknown and duplicate properties, trailing text,
 * {@code "5"} for 5 and 5 for {@code "5"}, 1.0 for a whole number, null for what must be there. What a resource has no value
 * for is written as null, so that its properties are always the same.
 */
public final class ApiJson {

    /** Nesting that no request of ours comes near, and no parser of ours suffers from. */
    public static final int DEEPEST = 64;

    private static final int LONGEST_STRING = 512 * 1024;

    private static final CoercionInputShape[] SCALARS = {
        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
    };

    private ApiJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder(factory())
                .annotationIntrospector(new RecordConventions())
                .addModule(scalars())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(ApiJson::refuseEmptyString)
                .withCoercionConfig(LogicalType.Textual, ApiJson::refuseScalars)
                .withCoercionConfig(LogicalType.Enum, ApiJson::refuseScalars)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.NON_ABSENT))
                .build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .maxNameLength(200)
                        .maxNumberLength(40)
                        .build())
                .build();
    }

    private static SimpleModule scalars() {
        return new SimpleModule("vaern-scalars")
                .addDeserializer(
                        String.class, new TextDeserializer<>(String.class, Texts.STORABLE_FORM, Texts::storable))
                .addDeserializer(
                        Instant.class, new TextDeserializer<>(Instant.class, Texts.INSTANT_FORM, Texts::instant))
                .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, Texts.DATE_FORM, Texts::date))
                .addDeserializer(UUID.class, new TextDeserializer<>(UUID.class, Texts.UUID_FORM, Texts::uuid));
    }

    private static void refuseEmptyString(MutableCoercionConfig coercion) {
        coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static void refuseScalars(MutableCoercionConfig coercion) {
        for (CoercionInputShape shape : SCALARS) {
            coercion.setCoercion(shape, CoercionAction.Fail);
        }
        coercion.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    }
}
