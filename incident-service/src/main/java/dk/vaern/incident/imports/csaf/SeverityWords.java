package dk.vaern.incident.imports.csaf;

import dk.vaern.domain.kernel.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which publishers say how bad it is, in English, Danish and German. */
final class SeverityWords {

    private static final Map<String, Severity> WORDS = Map.ofEntries(
            Map.entry("critical", Severity.CRITICAL),
            Map.entry("kritisk", Severity.CRITICAL),
            Map.entry("kritisch", Severity.CRITICAL),
            Map.entry("high", Severity.HIGH),
            Map.entry("important", Severity.HIGH),
            Map.entry("høj", Severity.HIGH),
            Map.entry("hoch", Severity.HIGH),
            Map.entry("medium", Severity.MEDIUM),
            Map.entry("moderate", Severity.MEDIUM),
            Map.entry("middel", Severity.MEDIUM),
            Map.entry("mittel", Severity.MEDIUM),
            Map.entry("low", Severity.LOW),
            Map.entry("minor", Severity.LOW),
            Map.entry("informational", Severity.LOW),
            Map.entry("none", Severity.LOW),
            Map.entry("lav", Severity.LOW),
            Map.entry("niedrig", Severity.LOW));

    private SeverityWords() {}

    /** Empty for any other word: publishers may use their own scale. */
    static Optional<Severity> read(String text) {
        return Optional.ofNullable(WORDS.get(text.strip().toLowerCase(Locale.ROOT)));
    }
}
