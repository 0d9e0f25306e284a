package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.Refusal;

/** Why a notification says no. */
public enum NotificationRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ONLY_BY_THE_MACHINE(Kind.NOT_PERMITTED, "Only Værn itself says what became of a message."),
    NOT_YOURS_TO_ACKNOWLEDGE(Kind.NOT_PERMITTED, "Only the organisation that was told acknowledges."),
    ALREADY_ENDED(Kind.CONFLICT, "The message was handed over, given up or acknowledged."),
    OUT_OF_TURN(Kind.CONFLICT, "Attempts are made one after another.");

    private final Kind kind;
    private final String sentence;

    NotificationRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
