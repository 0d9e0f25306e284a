package dk.vaern.domain.restraint;

import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.UUID;

/** A restraint's id: it derives from the organisation's, for each has one. */
public record RestraintId(UUID value) {

    private static final UUID ROOT = new UUID(0L, 0L);

    public static RestraintId of(OrganisationId organisation) {
        return new RestraintId(DerivedId.of(ROOT, "restraint/" + organisation));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
