package dk.vaern.web.token;

/** How a token comes: by its bearer (RFC 6750), or by one who proves to hold its key (RFC 9449). */
public enum TokenScheme {
    BEARER("Bearer"),
    DPOP("DPoP");

    private final String word;

    TokenScheme(String word) {
        this.word = word;
    }

    /** As the header {@code Authorization} has it. */
    public String word() {
        return word;
    }
}
