package dk.vaern.domain.incident;

import java.util.Set;

/** An indicator of compromise: a STIX 2.1 cyber-observable object's type and its value. */
public record Indicator(String type, String value) {

    /** STIX 2.1, section 6: the cyber-observable objects. */
    private static final Set<String> STIX_TYPES = Set.of(
            "artifact",
            "autonomous-system",
            "directory",
            "domain-name",
            "email-addr",
            "email-message",
            "file",
            "ipv4-addr",
            "ipv6-addr",
            "mac-addr",
            "mutex",
            "network-traffic",
            "process",
            "software",
            "url",
            "user-account",
            "windows-registry-key",
            "x509-certificate");

    public Indicator {
        if (!STIX_TYPES.contains(type)) {
            throw new IllegalArgumentException("not a cyber-observable type of STIX 2.1");
        }
    }

    public static Set<String> types() {
        return STIX_TYPES;
    }
}
