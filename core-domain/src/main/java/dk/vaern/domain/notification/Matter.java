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
    ACTION_OVERDUE,
    ACTION_BLOCKED,
    GLASS_BROKEN
}
