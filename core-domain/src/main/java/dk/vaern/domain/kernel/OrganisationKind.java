package dk.vaern.domain.kernel;

/** The kinds of organisation that share the record. */
public enum OrganisationKind {
    MUNICIPALITY,
    JOINT_MUNICIPAL,
    NATIONAL_CENTRE,
    SUPPLIER,
    AUTHORITY
}
