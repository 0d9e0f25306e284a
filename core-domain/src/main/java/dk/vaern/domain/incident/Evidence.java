package dk.vaern.domain.incident;

/**
 * Evidence by its fingerprint; the evidence itself is kept where it was secured (ISO/IEC 27037).
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes
 */
public record Evidence(String name, String sha256, long size, String mediaType) {

    public Evidence {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }
}
