package dk.vaern.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Records that stand for one value: exactly one component, named {@code value}. */
public final class ValueRecords {

    private ValueRecords() {}

    public static boolean isValueRecord(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    /** What a request may leave out: what its type says may be null; elsewhere than in null-marked code, anything. */
    public static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class
                || !isNullMarked(component.getDeclaringRecord());
    }

    private static boolean isNullMarked(Class<?> type) {
        return type.isAnnotationPresent(NullMarked.class) || type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    static boolean isCanonical(Constructor<?> constructor) {
        Class<?>[] components = Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.equals(components, constructor.getParameterTypes());
    }
}
