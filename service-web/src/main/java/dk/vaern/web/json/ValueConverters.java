package dk.vaern.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads values out of paths and queries in the very forms that bodies have. */
public final class ValueConverters implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Stream.of(String.class, Instant.class, UUID.class, Enum.class, Record.class)
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        Class<?> type = target.getType();
        return !type.isRecord() || isConvertible(type);
    }

    /** A value record of one of these forms; a record of records, or of numbers, is not for a path. */
    private static boolean isConvertible(Class<?> type) {
        if (!ValueRecords.isValueRecord(type)) {
            return false;
        }
        Class<?> value = type.getRecordComponents()[0].getType();
        return value == String.class || value == UUID.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        return source == null ? null : convert((String) source, target.getType());
    }

    private static Object convert(String text, Class<?> type) {
        if (type == Instant.class) {
            return Texts.instant(text);
        } else if (type == UUID.class) {
            return Texts.uuid(text);
        } else if (type == String.class) {
            return Texts.storable(text);
        } else if (type.isEnum()) {
            return constant(text, type);
        }
        return construct(type, convert(text, type.getRecordComponents()[0].getType()));
    }

    private static Object constant(String code, Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> Texts.code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + String.join(
                                ", ",
                                Stream.of(type.getEnumConstants())
                                        .map(Texts::code)
                                        .toList())));
    }

    private static Object construct(Class<?> type, Object value) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(type.getRecordComponents()[0].getType());
            canonical.setAccessible(true);
            return canonical.newInstance(value);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof IllegalArgumentException reason
                    ? reason
                    : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
    }
}
