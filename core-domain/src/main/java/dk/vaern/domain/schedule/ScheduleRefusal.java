package dk.vaern.domain.schedule;

import dk.vaern.domain.kernel.Refusal;

/** Why a schedule says no. */
public enum ScheduleRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    NOT_YOUR_SCHEDULE(Kind.NOT_PERMITTED, "A schedule is kept by the organisation whose people are on call."),
    ALREADY_CREATED(Kind.CONFLICT, "There is a schedule of this id already."),
    NO_SUCH_CONTACT_POINT(Kind.INVALID, "Only contact points of the organisation can be on call."),
    SWAPPED_WITH_ITSELF(Kind.INVALID, "A swap is between two."),
    OVER_ALREADY(Kind.CONFLICT, "It lies in the past, and what has been does not change."),
    NO_SUCH_CHANGE(Kind.CONFLICT, "Nothing of the kind is agreed, or it is over."),
    SCHEDULE_RETIRED(Kind.CONFLICT, "The schedule is retired.");

    private final Kind kind;
    private final String sentence;

    ScheduleRefusal(Kind kind, String sentence) {
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
