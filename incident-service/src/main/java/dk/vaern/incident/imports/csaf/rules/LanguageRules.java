package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Languages exist, and translations say from what: tests 6.1.12, 6.1.15 and 6.1.28. */
final class LanguageRules {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    /** In IANA's registry of subtags, but no countries of ISO 3166. */
    private static final Set<String> RESERVED_REGIONS = Set.of(
            "AC", "AN", "BU", "CP", "CQ", "CS", "DD", "DG", "EA", "EU", "EZ", "FX", "IC", "NT", "SU", "TA", "TP", "UN",
            "YD", "YU", "ZR");

    /** Once in ISO 639, and still in IANA's registry. */
    private static final Set<String> FORMER_LANGUAGES = Set.of("in", "iw", "ji", "jw", "mo", "sh", "bh");

    private LanguageRules() {}

    static void check(CsafDocument document, Findings findings) {
        Part meta = document.document();
        checkExists(meta.at("lang"), findings);
        checkExists(meta.at("source_lang"), findings);
        boolean translator = meta.at("publisher").textOrNone("category").equals("translator");
        if (translator && !meta.at("source_lang").exists()) {
            findings.refuse("6.1.15", meta.at("source_lang"), "a translator says from which language");
        }
        meta.text("source_lang")
                .filter(meta.text("lang").orElse("")::equals)
                .ifPresent(_ -> findings.refuse(
                        "6.1.28", meta.at("source_lang"), "is the language that it was translated into"));
    }

    private static void checkExists(Part language, Findings findings) {
        language.text()
                .filter(tag -> !exists(tag))
                .ifPresent(tag -> findings.refuse("6.1.12", language, "no such language or region: " + Quote.of(tag)));
    }

    /** Two letters can be looked up; the thousands of three are taken at their word, and longer ones do not exist. */
    private static boolean exists(String tag) {
        List<String> subtags = List.of(tag.split("-", -1));
        String language = subtags.getFirst().toLowerCase(Locale.ROOT);
        if (language.length() == 1) {
            return subtags.size() > 1;
        }
        if (language.length() > 3) {
            return false;
        }
        if (language.length() == 2 && !LANGUAGES.contains(language) && !FORMER_LANGUAGES.contains(language)) {
            return false;
        }
        return subtags.stream()
                .skip(1)
                .takeWhile(subtag -> subtag.length() != 1)
                .filter(subtag -> subtag.length() == 2)
                .map(subtag -> subtag.toUpperCase(Locale.ROOT))
                .allMatch(LanguageRules::isRegion);
    }

    /** The last row are the codes for private use. */
    private static boolean isRegion(String region) {
        return REGIONS.contains(region) || RESERVED_REGIONS.contains(region) || region.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }
}
