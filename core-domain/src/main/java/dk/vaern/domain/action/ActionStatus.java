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
    CANCELLED
}
