package dk.vaern.domain.verification;

import dk.vaern.domain.kernel.Refusal;

/** Why a verification says no. */
public enum VerificationRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ALREADY_VERIFIED(Kind.CONFLICT, "The contact point is verified already."),
    ASKED_JUST_NOW(Kind.CONFLICT, "A code was asked for within the last minute; it may be under way."),
    NO_CODE_IN_FORCE(
            Kind.CONFLICT, "No code is good any longer: it has expired or was mistaken too often. Ask for another.");

    private final Kind kind;
    private final String sentence;

    VerificationRefusal(Kind kind, String sentence) {
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
