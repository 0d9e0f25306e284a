package dk.vaern.eventstore.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** The rules of {@link StoredJson} that follow from a type's shape, so that stored types need no annotation. */
final class RecordRules extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String ONLY_COMPONENT = "value";

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean isOnlyComponent = annotated instanceof AnnotatedMethod method
                && isBare(method.getDeclaringClass())
                && method.getName().equals(ONLY_COMPONENT)
                && method.getParameterCount() == 0;
        return isOnlyComponent ? Boolean.TRUE : super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        boolean makesBare = annotated instanceof AnnotatedConstructor constructor
                && isBare(constructor.getDeclaringClass())
                && isCanonical(constructor);
        return makesBare ? JsonCreator.Mode.DELEGATING : super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        boolean isSealed =
                annotated instanceof AnnotatedClass type && type.getRawType().isSealed();
        return isSealed
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, Boolean.TRUE)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        String named = super.findTypeName(config, type);
        return named == null ? kebab(type.getRawType().getSimpleName()) : named;
    }

    /** A member of a sealed family needs room for its {@code "type"}, so it is an object even with one component. */
    private static boolean isBare(Class<?> type) {
        if (!type.isRecord() || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals(ONLY_COMPONENT);
    }

    private static boolean isCanonical(AnnotatedConstructor constructor) {
        return constructor.getParameterCount() == 1
                && constructor
                        .getRawParameterType(0)
                        .equals(constructor
                                .getDeclaringClass()
                                .getRecordComponents()[0]
                                .getType());
    }

    private static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
