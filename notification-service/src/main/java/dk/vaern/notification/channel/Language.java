package dk.vaern.notification.channel;

/** What a person reads: Danish unless they asked for English. */
public enum Language {
    DANISH("da"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }
}
