package dk.vaern.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

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

    static boolean isCanonical(Constructor<?> constructor) {
        Class<?>[] components = Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.equals(components, constructor.getParameterTypes());
    }
}
