package dk.vaern.domain.kernel;

/** The kinds of organisation that share the record. */
public enum OrganisationKind {
    MUNICIPALITY,
    JOINT_MUNICIPAL,
    NATIONAL_CENTRE,
    SUPPLIER,
    AUTHORITY;

    /** Those who watch the shared picture, run campaigns and may break the glass. */
    public boolean coordinates() {
        return switch (this) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> true;
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> false;
        };
    }
}
