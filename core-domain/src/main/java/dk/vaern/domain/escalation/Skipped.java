package dk.vaern.domain.escalation;

import dk.vaern.domain.policy.Target;

/** Somebody whom a step should have told, and why it did not. */
public record Skipped(Target target, Reason reason) {

    /** Why nobody was told. */
    public enum Reason {
        /** The schedule has nobody on call at this moment. */
        GAP_IN_SCHEDULE,
        NO_SUCH_SCHEDULE,
        CONTACT_POINT_REMOVED,
        /** There are contact points, and none that takes what is this urgent; or there are none at all. */
        NO_WORKING_WAY,
        /** None of the ways that would do has been verified. */
        NOT_VERIFIED,
        /** The matter is not one that this organisation may know of. */
        MAY_NOT_KNOW
    }
}
