package dk.vaern.notification.message;

import java.util.Locale;

/** What somebody can be told about. Each says whose name {@link Matter#organisation} is, and what its deadline means. */
public enum MatterKind {
    /** The publisher; the warning is acknowledged by then. */
    WARNING_PUBLISHED,
    /** The publisher; the revision is acknowledged by then. */
    WARNING_REVISED,
    /** The publisher; no deadline. */
    WARNING_WITHDRAWN,
    /** The one that has not acknowledged; when it should have. */
    ACKNOWLEDGEMENT_OVERDUE,
    /** The incident's owner; no deadline. */
    INCIDENT_ESCALATED,
    /** The one that invites; no deadline. */
    PARTICIPANT_INVITED,
    /** The incident's owner; no deadline. */
    COMMANDER_APPOINTED,
    /** The one that assigns; done by then. */
    ACTION_ASSIGNED,
    /** The one that has the action; done by then. */
    ACTION_DUE_SOON,
    /** The one that has the action; when it should have been done. */
    ACTION_OVERDUE,
    /** The one that has the action; done by then. */
    ACTION_BLOCKED,
    /** The one that opened the incident of those who are told; access ends then. */
    BREAK_GLASS,
    /** The owner that offers it; no deadline. */
    OWNERSHIP_OFFERED,
    /** The one that said no; no deadline. */
    OWNERSHIP_DECLINED,
    /** The new owner; no deadline. */
    OWNERSHIP_HANDED_OVER,
    /** The one whose contact point it is; the title is the code, good until then. */
    CONTACT_POINT_CODE,
    /** The one that cannot be reached; no deadline. */
    NOBODY_REACHABLE,
    /** The one whose schedule it is; no deadline. */
    SCHEDULE_GAP_AHEAD,
    /** The one whose schedule it is; no deadline. */
    DOUBLE_COVER_AHEAD,
    /** The one that lacks something; no deadline. */
    ONBOARDING_INCOMPLETE,
    /** The incident's owner; handed in by then. */
    STATUTORY_DEADLINE,
    /** The one that runs the installation; no deadline. */
    HEARTBEAT;

    boolean isOfWarning() {
        return switch (this) {
            case WARNING_PUBLISHED, WARNING_REVISED, WARNING_WITHDRAWN, ACKNOWLEDGEMENT_OVERDUE -> true;
            default -> false;
        };
    }

    /** The kebab-case name that machines are told. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
