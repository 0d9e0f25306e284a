package dk.vaern.domain.kernel;

/** The caller decided on a version that is no longer, or never was, the present one (RFC 9110, section 13.1.1). */
public enum VersionRefusal implements Refusal {
    VERSION_MISMATCH;

    @Override
    public Kind kind() {
        return Kind.PRECONDITION;
    }

    @Override
    public String sentence() {
        return "The version given in If-Match is not the current one.";
    }
}
