package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.Refusal;

/** Why a warning says no. */
public enum WarningRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ONLY_THE_NATIONAL_CENTRE_WARNS(Kind.NOT_PERMITTED, "Warnings are written and sent by the national centre."),
    ALREADY_DRAFTED(Kind.CONFLICT, "A warning with this id exists already."),
    ALREADY_PUBLISHED(Kind.CONFLICT, "The warning is published; revise or withdraw it."),
    NOT_PUBLISHED(Kind.CONFLICT, "The warning is not published."),
    WARNING_WITHDRAWN(Kind.CONFLICT, "The warning was withdrawn."),
    WARNING_EXPIRED(Kind.CONFLICT, "The warning has expired."),
    NO_DISTRIBUTION(Kind.INVALID, "An imported warning is published with an audience and an urgency."),
    NO_RECIPIENTS(Kind.CONFLICT, "The audience holds no organisation."),
    RED_IS_FOR_INDIVIDUALS(Kind.CONFLICT, "TLP:RED is for named individuals and is not sent to organisations."),
    ACKNOWLEDGE_BY_IN_THE_PAST(Kind.CONFLICT, "The time to acknowledge by has passed."),
    ACT_BY_IN_THE_PAST(Kind.CONFLICT, "The time to act by has passed."),
    ACT_BY_BEFORE_ACKNOWLEDGE_BY(Kind.CONFLICT, "The time to act by lies before the time to acknowledge by."),
    OTHER_DOCUMENT(Kind.CONFLICT, "The warning came from another document."),
    OLDER_REVISION(Kind.CONFLICT, "A newer revision of this document is known already."),
    NOT_YET_EXPIRED(Kind.CONFLICT, "The warning's time has not passed.");

    private final Kind kind;
    private final String sentence;

    WarningRefusal(Kind kind, String sentence) {
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
