package dk.vaern.domain.action;

import dk.vaern.domain.kernel.Refusal;

/** Why a response action says no. */
public enum ActionRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_THE_ASSIGNEE(Kind.NOT_PERMITTED, "Only the organisation it is assigned to may say this."),
    NOT_YOURS_TO_DIRECT(Kind.NOT_PERMITTED, "Only those whose matter it is, or who proposed it, may say this."),
    ONLY_BY_THE_TIMER(Kind.NOT_PERMITTED, "Only the timer says that an action is overdue."),
    ONLY_WITH_ITS_INCIDENT(Kind.NOT_PERMITTED, "An action goes to another owner with its incident, and not by itself."),
    ALREADY_PROPOSED(Kind.CONFLICT, "An action with this id exists already."),
    NOT_ASSIGNED(Kind.CONFLICT, "The action is not waiting for an answer from an assignee."),
    ALREADY_ASSIGNED_TO_IT(Kind.CONFLICT, "The action is assigned to this organisation already."),
    NOT_ACCEPTED(Kind.CONFLICT, "The action has to be accepted first."),
    ALREADY_STARTED(Kind.CONFLICT, "The action was started already."),
    NOT_STARTED(Kind.CONFLICT, "The action has not been started, or is blocked."),
    NOT_BLOCKED(Kind.CONFLICT, "The action is not blocked."),
    NOT_COMPLETED(Kind.CONFLICT, "Only a completed action is verified."),
    ACTION_ENDED(Kind.CONFLICT, "The action is completed, verified or cancelled."),
    LABEL_KEEPS_IT_INSIDE(Kind.CONFLICT, "What is AMBER+STRICT or RED is not given to another organisation."),
    DUE_IN_THE_PAST(Kind.CONFLICT, "An action cannot be due before it is proposed."),
    NOT_YET_DUE(Kind.CONFLICT, "The action is not due yet.");

    private final Kind kind;
    private final String sentence;

    ActionRefusal(Kind kind, String sentence) {
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
