package dk.vaern.notification.channel;

/** The ways of reaching somebody. A further way is a constant here, its form in {@link WordsForm}, and a {@link Channel}. */
public enum ChannelKind {
    EMAIL("email", WordsForm.LETTER),
    SMS("sms", WordsForm.SHORT),
    WEBHOOK("webhook", WordsForm.LETTER),
    VOICE("voice", WordsForm.SPOKEN),
    TEAMS("teams", WordsForm.LETTER),
    PUSH("push", WordsForm.SHORT);

    private final String label;
    private final WordsForm form;

    ChannelKind(String label, WordsForm form) {
        this.label = label;
        this.form = form;
    }

    /** The name in settings, metrics and answers. */
    public String label() {
        return label;
    }

    /** How much room the words have. */
    public WordsForm form() {
        return form;
    }
}
