package dk.vaern.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dk.vaern.web.page.Page;

/** What schemas are called: after their records, in the contract's words and not in those of our layers. */
final class SchemaNames {

    private SchemaNames() {}

    /** {@code IncidentPicture} is an Incident, a page of them an IncidentPage. */
    static String of(JavaType type) {
        return type.hasRawClass(Page.class) ? of(type.containedType(0)) + "Page" : of(type.getRawClass());
    }

    static String of(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("(?<=.)(Picture|Body|Text)$", "");
        Class<?> outer = type.getEnclosingClass();
        return outer == null || isHolder(outer) ? own : of(outer) + own;
    }

    /** What only keeps records together gives them no name. */
    private static boolean isHolder(Class<?> outer) {
        return outer.getSimpleName().endsWith("Bodies") || outer.getSimpleName().endsWith("Resource");
    }
}
