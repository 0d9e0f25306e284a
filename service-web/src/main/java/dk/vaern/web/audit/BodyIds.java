package dk.vaern.web.audit;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.page.Page;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ids in a body by the types of its components, so that a new body is noted without anybody's doing: an
 * {@code IncidentId} is {@code incidents/<id>}; records in a list {@code contactPoints} that have a UUID called {@code id}
 * are {@code contact-points/<id>}. No text is ever looked at.
 */
final class BodyIds {

    private static final String OURS = "dk.vaern.";
    private static final int DEEPEST = 4;
    private static final Set<String> OWNERS = Set.of("organisation", "recipient");
    private static final Map<Class<?>, List<RecordComponent>> TELLING = new ConcurrentHashMap<>();

    private BodyIds() {}

    /**
     * One thing of a body.
     *
     * @param own the thing itself; absent when it has no id of its own
     * @param ownOwner whose it is, when it says so
     * @param others what it names beside
     */
    record Item(@Nullable String own, @Nullable OrganisationId ownOwner, Set<String> others) {

        List<String> resources() {
            return Stream.concat(Stream.ofNullable(own), others.stream()).toList();
        }
    }

    static Stream<Item> items(Object body) {
        Collection<?> items = switch (body) {
            case Page<?> page -> page.items();
            case Collection<?> list -> list;
            default -> List.of(body);
        };
        return items.stream().filter(Record.class::isInstance).map(item -> item((Record) item));
    }

    private static Item item(Record item) {
        Set<String> resources = new LinkedHashSet<>();
        gather(item, null, resources, 0);
        String own = own(item);
        resources.remove(own);
        return new Item(own, owner(item), resources);
    }

    private static @Nullable String own(Record item) {
        return telling(item.getClass()).stream()
                .filter(component -> component.getName().equals("id"))
                .map(component -> part(item, component))
                .flatMap(id -> id instanceof Record one ? Stream.ofNullable(resource(one)) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private static void gather(Object value, @Nullable String listed, Set<String> into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (RecordComponent component : telling(value.getClass())) {
            Object part = part(value, component);
            NotedAs noted = component.getAnnotation(NotedAs.class);
            if (noted != null && part != null) {
                into.add(noted.value() + "/" + part);
            } else if (part instanceof UUID id
                    && listed != null
                    && component.getName().equals("id")) {
                into.add(kebabCase(listed) + "/" + id);
            } else if (part instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Record.class::isInstance)
                        .forEach(one -> add((Record) one, component.getName(), into, depth));
            } else if (part instanceof Record one) {
                add(one, null, into, depth);
            }
        }
    }

    private static void add(Record one, @Nullable String listed, Set<String> into, int depth) {
        String resource = resource(one);
        if (resource == null) {
            gather(one, listed, into, depth + 1);
        } else {
            into.add(resource);
        }
    }

    private static @Nullable String resource(Record id) {
        String kind = kind(id.getClass());
        return kind == null ? null : kind + "/" + part(id, id.getClass().getRecordComponents()[0]);
    }

    /** Of a domain's id: {@code IncidentId} is of {@code incidents}. */
    private static @Nullable String kind(Class<?> type) {
        String name = type.getSimpleName();
        boolean isId = name.endsWith("Id")
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
        return isId ? kebabCase(name.substring(0, name.length() - 2)) + "s" : null;
    }

    private static String kebabCase(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable OrganisationId owner(Record item) {
        return telling(item.getClass()).stream()
                .filter(component -> OWNERS.contains(component.getName()))
                .map(component -> part(item, component))
                .filter(OrganisationId.class::isInstance)
                .map(OrganisationId.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Those components that are, or may hold, an id. */
    private static List<RecordComponent> telling(Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith(OURS)) {
            return List.of();
        }
        return TELLING.computeIfAbsent(
                type,
                known -> Arrays.stream(known.getRecordComponents())
                        .filter(BodyIds::mayTell)
                        .toList());
    }

    private static boolean mayTell(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == UUID.class
                || component.isAnnotationPresent(NotedAs.class)
                || Collection.class.isAssignableFrom(type)) {
            return component.getAccessor().trySetAccessible();
        }
        return type.getName().startsWith(OURS)
                && (type.isRecord() || type.isInterface())
                && component.getAccessor().trySetAccessible();
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a component of " + value.getClass() + " cannot be read", broken);
        }
    }
}
