package dk.vaern.domain.codes;

import java.util.Set;

/** An incident's class and type in ENISA's Reference Security Incident Taxonomy: {@code malicious-code/infected-system}. */
public record Category(String value) {

    private static final Set<String> RSIT = CodeList.read("rsit.txt");

    /** @throws IllegalArgumentException when RSIT has no such class and type */
    public Category {
        if (!RSIT.contains(value)) {
            throw new IllegalArgumentException("not a class/type of RSIT");
        }
    }

    public static Set<String> codes() {
        return RSIT;
    }
}
