package dk.vaern.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dk.vaern.domain.kernel.Tlp;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * What our records say without annotations: a record whose one component is {@code value} is that value; a component
 * must be there unless its type says {@link Nullable}; a {@link Tlp} is its label.
 */
final class RecordConventions extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMethod method && method.getParameterCount() == 0) {
            Class<?> owner = method.getDeclaringClass();
            if (owner == Tlp.class) {
                return method.getName().equals("label") ? Boolean.TRUE : null;
            }
            if (ValueRecords.isValueRecord(owner)) {
                return method.getName().equals("value");
            }
        }
        return super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedConstructor constructor
                && ValueRecords.isValueRecord(constructor.getDeclaringClass())
                && ValueRecords.isCanonical(constructor.getAnnotated())) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return mustBeThere(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        JsonSetter.Value declared = super.findSetterInfo(config, annotated);
        return mustBeThere(annotated) ? declared.withValueNulls(Nulls.FAIL) : declared;
    }

    private static boolean mustBeThere(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()
                && ValueRecords.isCanonical(constructor)
                && !ValueRecords.mayBeAbsent(
                        constructor.getDeclaringClass().getRecordComponents()[parameter.getIndex()]);
    }
}
