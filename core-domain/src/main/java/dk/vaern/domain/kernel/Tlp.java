package dk.vaern.domain.kernel;

import java.util.Arrays;
import java.util.Optional;

/** FIRST's Traffic Light Protocol 2.0, from the least to the most restrictive: the order is the strictness. */
public enum Tlp {
    CLEAR("CLEAR"),
    GREEN("GREEN"),
    AMBER("AMBER"),
    AMBER_STRICT("AMBER+STRICT"),
    RED("RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /** The label as FIRST writes it, without {@code TLP:}. */
    public String label() {
        return label;
    }

    public Tlp strictest(Tlp other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean stricterThan(Tlp other) {
        return compareTo(other) > 0;
    }

    /** Empty for what is not one of the five labels; TLP 1.0's {@code WHITE} is for importers to translate. */
    public static Optional<Tlp> ofLabel(String label) {
        return Arrays.stream(values()).filter(tlp -> tlp.label.equals(label)).findFirst();
    }
}
