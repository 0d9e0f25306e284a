package dk.vaern.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** JSON Pointers (RFC 6901) from the two ways in which our parts name a place. */
final class Pointers {

    private Pointers() {}

    static String of(List<JacksonException.Reference> path) {
        return path.stream().map(Pointers::token).map(Pointers::escaped).collect(Collectors.joining());
    }

    /** From a bean path: {@code affectedServices[0].name} is {@code /affectedServices/0/name}. */
    static String ofBeanPath(String path) {
        return Stream.of(path.split("[.\\[\\]]"))
                .filter(token -> !token.isEmpty() && !token.startsWith("<"))
                .map(Pointers::escaped)
                .collect(Collectors.joining());
    }

    private static String token(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }

    private static String escaped(String token) {
        return "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
