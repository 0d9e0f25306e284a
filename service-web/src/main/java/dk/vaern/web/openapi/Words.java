package dk.vaern.web.openapi;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** What the Javadoc of controllers, records and words says; the build keeps it beside the classes. */
final class Words {

    private final JavadocProvider javadoc;

    Words(JavadocProvider javadoc) {
        this.javadoc = javadoc;
    }

    /** The first sentence, without its full stop. */
    String summary(Method method) {
        String all = all(method);
        int end = all.indexOf(". ");
        return (end < 0 ? all : all.substring(0, end)).replaceFirst("\\.$", "");
    }

    String all(Method method) {
        return tidy(javadoc.getMethodJavadocDescription(method)).orElse("");
    }

    Optional<String> ofParameter(Method method, String name) {
        return tidy(javadoc.getParamJavadoc(method, name));
    }

    Optional<String> ofComponent(Class<?> type, String name) {
        return tidy(Stream.ofNullable(javadoc.getRecordClassParamJavadoc(type))
                .flatMap(components -> Stream.ofNullable(components.get(name)))
                .findFirst()
                .orElse(null));
    }

    Optional<String> ofType(Class<?> type) {
        return tidy(javadoc.getClassJavadoc(type));
    }

    /** In one line, as a sentence begins, with code as Markdown has it. */
    static Optional<String> tidy(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> words.replaceAll("</?code>", "`").replaceAll("<[^>]*>", ""))
                .map(HtmlUtils::htmlUnescape)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .map(StringUtils::capitalize);
    }
}
