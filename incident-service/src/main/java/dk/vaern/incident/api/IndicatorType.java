package dk.vaern.incident.api;

import dk.vaern.domain.incident.Indicator;
import java.util.Set;

/** What kind of thing an indicator of compromise is: a cyber-observable object of STIX 2.1, like {@code domain-name}. */
public record IndicatorType(String value) {

    /** @throws IllegalArgumentException when STIX 2.1 has no such object */
    public IndicatorType {
        if (!Indicator.types().contains(value)) {
            throw new IllegalArgumentException("must be a cyber-observable object's type of STIX 2.1");
        }
    }

    public static Set<String> codes() {
        return Indicator.types();
    }
}
