package dk.vaern.incident.api.warning;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.incident.view.organisation.OrganisationDirectory;
import dk.vaern.incident.view.warning.AudienceText;
import dk.vaern.incident.view.warning.WarningPictures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is in a warning's audience at the moment of its publication. */
@Component
class Recipients {

    private final WarningPictures warnings;
    private final OrganisationDirectory organisations;

    Recipients(WarningPictures warnings, OrganisationDirectory organisations) {
        this.warnings = warnings;
        this.organisations = organisations;
    }

    /** None, when nothing says to whom: the warning then refuses to be published. */
    List<OrganisationId> of(WarningId warning, @Nullable Distribution given, Actor actor) {
        if (given != null) {
            return organisations.members(given.audience());
        }
        AudienceText drafted = warnings.see(warning, Viewer.of(actor)).audience();
        return drafted == null ? List.of() : organisations.members(drafted.audience());
    }
}
