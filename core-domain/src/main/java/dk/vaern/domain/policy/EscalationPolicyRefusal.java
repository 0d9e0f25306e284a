package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.Refusal;

/** Why an escalation policy says no. */
public enum EscalationPolicyRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_YOUR_POLICY(Kind.NOT_PERMITTED, "An escalation policy is kept by the organisation that is told by it."),
    ALREADY_ADOPTED(Kind.CONFLICT, "The organisation has an escalation policy already."),
    NO_SUCH_CONTACT_POINT(Kind.INVALID, "A step names only contact points of the organisation."),
    TELLS_ITSELF(Kind.INVALID, "The organisation itself is no other organisation.");

    private final Kind kind;
    private final String sentence;

    EscalationPolicyRefusal(Kind kind, String sentence) {
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
