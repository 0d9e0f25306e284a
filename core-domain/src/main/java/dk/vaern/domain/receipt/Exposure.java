package dk.vaern.domain.receipt;

/** Is the organisation exposed? The four status words of VEX (CISA, Minimum Requirements for VEX, 2023). */
public enum Exposure {
    AFFECTED,
    NOT_AFFECTED,
    UNDER_INVESTIGATION,
    FIXED
}
