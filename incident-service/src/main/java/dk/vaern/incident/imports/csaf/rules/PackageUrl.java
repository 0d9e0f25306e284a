package dk.vaern.incident.imports.csaf.rules;

import java.util.regex.Pattern;

/** The grammar of package URLs (purl-spec): {@code pkg:type/namespace/name@version?qualifiers#subpath}. */
final class PackageUrl {

    private static final int LONGEST = 1_000;

    private static final Pattern FORM =
            Pattern.compile("pkg:/*([A-Za-z.+-][A-Za-z0-9.+-]*)/+([^@?#]*)(?:@([^?#]*))?(?:\\?([^#]*))?(?:#(.*))?");

    private static final Pattern QUALIFIER = Pattern.compile("[A-Za-z._-][A-Za-z0-9._-]*=.*");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private PackageUrl() {}

    static boolean isValid(String text) {
        if (text.length() > LONGEST || BROKEN_ESCAPE.matcher(text).find() || text.indexOf(' ') >= 0) {
            return false;
        }
        var form = FORM.matcher(text);
        return form.matches() && hasName(form.group(2)) && (form.group(4) == null || qualifies(form.group(4)));
    }

    private static boolean hasName(String namespaceAndName) {
        return namespaceAndName.chars().anyMatch(c -> c != '/');
    }

    private static boolean qualifies(String qualifiers) {
        for (String qualifier : qualifiers.split("&", -1)) {
            if (!QUALIFIER.matcher(qualifier).matches()) {
                return false;
            }
        }
        return true;
    }
}
