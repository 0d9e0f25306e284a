package dk.vaern.eventstore.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of everything that is kept for ever. The rules know types, never names of a domain:
 *
 * <ul>
 *   <li>a record with exactly one component, named {@code value}, is written as that value alone;
 *   <li>a sealed type that is held by something carries a {@code "type"}: the permitted type's simple name in kebab case,
 *       and nothing but its permitted types is ever made from it;
 *   <li>an enum is written by its name, unless {@link EnumText} says otherwise;
 *   <li>components are written in the order of their declaration, map entries in the order of their keys, instants as RFC
 *       3339 in UTC; what is null or absent is left out;
 *   <li>an unknown property is an error: whoever adds one raises the revision of the stored name.
 * </ul>
 *
 * A type that is stored differently (encrypted, for instance) comes with a module of the caller's.
 */
public final class StoredJson {

    private StoredJson() {}

    /** A mapper by these rules, with the caller's modules on top; the later module wins. */
    public static JsonMapper mapper(JacksonModule... modules) {
        return mapper(List.of(modules));
    }

    /** As {@link #mapper(JacksonModule...)}. */
    public static JsonMapper mapper(List<? extends JacksonModule> modules) {
        return JsonMapper.builder()
                .annotationIntrospector(new RecordRules())
                .changeDefaultVisibility(visible -> visible.with(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY)
                        .withScalarConstructorVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                        .withContentInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .addModules(modules)
                .build();
    }
}
