package dk.vaern.incident.imports.csaf.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import dk.vaern.incident.imports.csaf.document.Part;
import dk.vaern.incident.imports.csaf.document.Quote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A weakness is called what MITRE calls it: test 6.1.11.
 *
 * <p>Names change from one edition of the list to the next, and the list here holds the frequent ones only. So another
 * wording is remarked; only the name of another weakness refuses the document.
 */
final class WeaknessRules {

    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> IDS = ids();

    private WeaknessRules() {}

    static void check(CsafDocument document, Findings findings) {
        document.vulnerabilities().forEach(vulnerability -> check(vulnerability.at("cwe"), findings));
    }

    private static void check(Part cwe, Findings findings) {
        String id = cwe.textOrNone("id");
        String name = cwe.textOrNone("name");
        String known = NAMES.get(id);
        if (id.isEmpty() || name.equals(known)) {
            return;
        }
        String owner = IDS.get(folded(name));
        if (owner != null && !owner.equals(id)) {
            findings.refuse("6.1.11", cwe.at("name"), "is the name of " + owner + ", not of " + Quote.of(id));
        } else if (known != null) {
            findings.remark("6.1.11", cwe.at("name"), id + " is called " + Quote.of(known));
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        NAMES.forEach((id, name) -> ids.put(folded(name), id));
        return ids;
    }

    private static Map<String, String> names() {
        try (InputStream list = WeaknessRules.class.getResourceAsStream("weaknesses.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(list, "weaknesses.txt"), UTF_8))) {
            Map<String, String> names = new HashMap<>();
            lines.lines().filter(line -> line.startsWith("CWE-")).forEach(line -> {
                int space = line.indexOf(' ');
                names.put(line.substring(0, space), line.substring(space + 1));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
