package dk.vaern.domain.restraint;

import dk.vaern.domain.kernel.Refusal;

/** Why a restraint says no. */
public enum RestraintRefusal implements Refusal {
    NOT_YOUR_RESTRAINT(Kind.NOT_PERMITTED, "An organisation says for itself what may wait."),
    NO_SUCH_CONTACT_POINT(Kind.INVALID, "Only contact points of the organisation are named.");

    private final Kind kind;
    private final String sentence;

    RestraintRefusal(Kind kind, String sentence) {
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
