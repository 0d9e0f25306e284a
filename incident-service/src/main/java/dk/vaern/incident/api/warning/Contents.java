package dk.vaern.incident.api.warning;

import dk.vaern.domain.incident.Indicator;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.warning.WarningContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From bodies to what a warning says. */
final class Contents {

    private Contents() {}

    /** What a client may leave out. */
    record Details(
            @Nullable List<String> cves,
            @Nullable List<String> products,
            @Nullable List<WarningBodies.ReferenceBody> references,
            @Nullable List<WarningBodies.NamedIndicator> indicators) {}

    static WarningContent of(String title, String text, Tlp tlp, Severity severity, Details details) {
        return new WarningContent(
                title,
                text,
                tlp,
                severity,
                orNone(details.cves()).stream().distinct().sorted().toList(),
                List.copyOf(orNone(details.products())),
                orNone(details.references()).stream()
                        .map(reference -> new WarningContent.Reference(reference.summary(), reference.url()))
                        .toList(),
                orNone(details.indicators()).stream()
                        .map(indicator -> new Indicator(indicator.type().value(), indicator.value()))
                        .toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
