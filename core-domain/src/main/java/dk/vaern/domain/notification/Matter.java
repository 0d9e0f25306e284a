package dk.vaern.domain.notification;

/** What somebody has to know about. */
public enum Matter {
    WARNING_PUBLISHED,
    WARNING_REVISED,
    WARNING_WITHDRAWN,
    ACKNOWLEDGEMENT_OVERDUE,
    INCIDENT_ESCALATED,
    PARTICIPANT_INVITED,
    COMMANDER_APPOINTED,
    ACTION_ASSIGNED,
    ACTION_DUE_SOON,
    ACTION_OVERDUE,
    ACTION_BLOCKED,
    GLASS_BROKEN,
    OWNERSHIP_OFFERED,
    OWNERSHIP_DECLINED,
    OWNERSHIP_HANDED_OVER,
    /** A contact point is to be verified: the message brings the code. */
    CONTACT_POINT_CODE,
    /** Somebody who is on call, or an organisation, has no way of being reached that works. */
    NOBODY_REACHABLE,
    /** Nobody is on call for a while that lies ahead. */
    SCHEDULE_GAP_AHEAD,
    /** Several are on call at once. */
    DOUBLE_COVER_AHEAD,
    /** An organisation has less than the least that goes with its step of onboarding. */
    ONBOARDING_INCOMPLETE,
    /** A report that the law asks for is due. */
    STATUTORY_DEADLINE,
    /** Nothing has happened: the way is open if this arrives. */
    HEARTBEAT
}
