package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.visibility.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Through whose eyes, and as of when, somebody looks at the record.
 *
 * @param viewer who asks; sees what it may see now
 * @param moment up to where the record is read
 * @param as an organisation whose view at that moment narrows what the viewer sees; absent: the viewer's own
 */
public record Lens(Viewer viewer, Moment moment, @Nullable OrganisationId as) {

    public static Lens now(Viewer viewer) {
        return new Lens(viewer, new Moment.Now(), null);
    }

    /** @throws Refused {@link LookRefusal#NOT_YOURS_TO_LOOK_AS} when the view is another's and not theirs to take */
    public void requireMayLook(OrganisationId owner) {
        OrganisationId self = viewer.organisation();
        if (as == null || as.equals(self) || self.equals(owner)) {
            return;
        }
        switch (self.kind()) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> {}
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> throw new Refused(LookRefusal.NOT_YOURS_TO_LOOK_AS);
        }
    }
}
