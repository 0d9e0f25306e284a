package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.OrganisationId;

/** How far up an incident has been handed; the order is the height. */
public enum EscalationLevel {
    LOCAL,
    JOINT,
    NATIONAL;

    /** The joint organisation sees JOINT and NATIONAL, the national centre NATIONAL only. */
    public boolean reaches(OrganisationId organisation) {
        return switch (organisation.kind()) {
            case JOINT_MUNICIPAL -> this != LOCAL;
            case NATIONAL_CENTRE -> this == NATIONAL;
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> false;
        };
    }
}
