package dk.vaern.domain.visibility;

import java.time.Instant;

/** On what ground somebody is shown something, for the audit log. The names are stored: they never change. */
public enum Ground {
    /** It is the viewer's own organisation's. */
    OWNER,
    /** It is escalated to the joint organisation. */
    ESCALATED_TO_JOINT,
    /** It is escalated to the national centre. */
    ESCALATED_TO_NATIONAL,
    /** The viewer's organisation was invited. */
    PARTICIPANT,
    /** The viewer's organisation broke the glass. */
    BREAK_GLASS,
    /** The viewer's organisation was asked to do it. */
    ASSIGNEE,
    /** It is for the community of organisations, by its TLP label and audience. */
    COMMUNITY,
    /** The viewer's organisation watches the shared picture. */
    SHARED_PICTURE,
    /** The role alone. */
    ROLE;

    /** The first that holds, in the order of {@code IncidentPart}, for a viewer who may see the incident. */
    public static Ground ofIncident(Viewer viewer, Sharing sharing, Instant now) {
        var organisation = viewer.organisation();
        if (organisation.equals(sharing.owner())) {
            return OWNER;
        }
        if (sharing.level().reaches(organisation)) {
            return switch (organisation.kind()) {
                case NATIONAL_CENTRE -> ESCALATED_TO_NATIONAL;
                case JOINT_MUNICIPAL, MUNICIPALITY, SUPPLIER, AUTHORITY -> ESCALATED_TO_JOINT;
            };
        }
        if (sharing.participants().containsKey(organisation)) {
            return PARTICIPANT;
        }
        return sharing.isOpenedFor(organisation, now) ? BREAK_GLASS : ROLE;
    }
}
