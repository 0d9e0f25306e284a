package dk.vaern.eventstore.person;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out, once for each class, whether a value of it can hold a value of another. */
final class PersonalShape {

    private final Class<?> sought;
    private final Set<Type> seen = new HashSet<>();

    private PersonalShape(Class<?> sought) {
        this.sought = sought;
    }

    /** Looks through fields, type arguments and the permitted classes of sealed types; not into what Java itself brings. */
    static boolean holds(Class<?> type, Class<?> sought) {
        return new PersonalShape(sought).isIn(type);
    }

    private boolean isIn(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Class<?> of -> of == sought || inside(of).anyMatch(this::isIn);
            case ParameterizedType of -> isIn(of.getRawType()) || any(of.getActualTypeArguments());
            case GenericArrayType of -> isIn(of.getGenericComponentType());
            case WildcardType of -> any(of.getUpperBounds());
            case TypeVariable<?> of -> any(of.getBounds());
            default -> throw new IllegalArgumentException("a type of no known kind: " + type);
        };
    }

    private boolean any(Type[] types) {
        return Arrays.stream(types).anyMatch(this::isIn);
    }

    private static Stream<Type> inside(Class<?> type) {
        if (type.isArray()) {
            return Stream.of(type.componentType());
        }
        if (type.isPrimitive() || type.getName().startsWith("java.")) {
            return Stream.empty();
        }
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getGenericType);
        Stream<Type> parents = Stream.ofNullable(type.getGenericSuperclass());
        Stream<Type> children = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.empty();
        return Stream.of(fields, parents, children).flatMap(types -> types);
    }
}
