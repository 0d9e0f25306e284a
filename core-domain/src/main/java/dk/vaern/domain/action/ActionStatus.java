package dk.vaern.domain.action;

/** Where a response action stands. */
public enum ActionStatus {
    PROPOSED,
    ASSIGNED,
    ACCEPTED,
    DECLINED,
    STARTED,
    BLOCKED,
    COMPLETED,
    VERIFIED,
    CANCELLED;

    /** Nothing more is asked of the assignee. */
    public boolean isEnded() {
        return switch (this) {
            case COMPLETED, VERIFIED, CANCELLED -> true;
            case PROPOSED, ASSIGNED, ACCEPTED, DECLINED, STARTED, BLOCKED -> false;
        };
    }
}
