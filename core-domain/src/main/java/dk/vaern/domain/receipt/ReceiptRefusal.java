package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.Refusal;

/** Why a receipt says no. */
public enum ReceiptRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_YOUR_RECEIPT(Kind.NOT_PERMITTED, "An organisation answers for itself only."),
    JUSTIFICATION_NEEDED(Kind.CONFLICT, "Not affected needs a justification (VEX)."),
    NOT_ASSESSED(Kind.CONFLICT, "Assess the exposure before reporting a mitigation."),
    NOT_EXPOSED(Kind.CONFLICT, "An organisation that is not affected has nothing to mitigate."),
    NOT_YET_OVERDUE(Kind.CONFLICT, "The time to acknowledge by has not passed.");

    private final Kind kind;
    private final String sentence;

    ReceiptRefusal(Kind kind, String sentence) {
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
