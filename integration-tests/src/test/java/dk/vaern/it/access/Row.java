package dk.vaern.it.access;

import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do one operation.
 *
 * @param roles any of which opens it; none where a signature does, and no token
 * @param kinds of organisation; to the others it says 403, whatever is named
 * @param places where an id stands, in path, query or body, and the rule for what it names
 */
record Row(String operation, Set<Role> roles, Set<OrganisationKind> kinds, Map<String, Rule> places) {

    static Row read(String line, Map<String, Rule> rules) {
        String[] columns = (line + " ").split("\\|", -1);
        String[] who = columns[1].split("@", -1);
        return new Row(
                columns[0].strip(),
                roles(who[0].strip()),
                who.length == 1 ? EnumSet.allOf(OrganisationKind.class) : kinds(who[1].strip()),
                places(columns[2].strip(), rules));
    }

    /** Opens to everybody, by a signature instead of a token. */
    boolean isOpen() {
        return roles.isEmpty();
    }

    private static Set<Role> roles(String words) {
        if (words.equals("signed")) {
            return EnumSet.noneOf(Role.class);
        }
        return words.equals("any")
                ? EnumSet.allOf(Role.class)
                : Arrays.stream(words.split(" +"))
                        .map(word -> Role.ofClaim(word).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<OrganisationKind> kinds(String words) {
        return Arrays.stream(words.split(" +")).map(Rule::kind).collect(Collectors.toSet());
    }

    private static Map<String, Rule> places(String words, Map<String, Rule> rules) {
        Map<String, Rule> places = new LinkedHashMap<>();
        for (String word : words.split(" +", -1)) {
            String[] place = word.split("=", -1);
            if (place.length == 2) {
                places.put(place[0], Objects.requireNonNull(rules.get(place[1]), word));
            }
        }
        return places;
    }
}
