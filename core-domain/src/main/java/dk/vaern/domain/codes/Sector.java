package dk.vaern.domain.codes;

import java.util.Set;

/** A sector under NIS and NIS2 (annexes I and II of Directive (EU) 2022/2555), by its machine tag: {@code health}. */
public record Sector(String value) {

    private static final Set<String> NIS = CodeList.read("sectors.txt");

    /** @throws IllegalArgumentException when the lists have no such sector */
    public Sector {
        if (!NIS.contains(value)) {
            throw new IllegalArgumentException("not a NIS sector");
        }
    }

    public static Set<String> codes() {
        return NIS;
    }
}
