package dk.vaern.domain.escalation;

import dk.vaern.domain.kernel.Refusal;

/** Why an escalation says no. */
public enum EscalationRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ONLY_BY_THE_MACHINE(Kind.NOT_PERMITTED, "Only Værn itself takes the steps of an escalation."),
    NOT_YET(Kind.CONFLICT, "An answer to the step before is still waited for.");

    private final Kind kind;
    private final String sentence;

    EscalationRefusal(Kind kind, String sentence) {
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
