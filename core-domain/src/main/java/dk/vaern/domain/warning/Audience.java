package dk.vaern.domain.warning;

import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import java.util.Set;

/** For whom a warning or a campaign is. */
public sealed interface Audience {

    /** Every municipality. */
    record Everyone() implements Audience {}

    /** Whoever is of one of the kinds, works in one of the sectors, or is named. */
    record Selected(Set<OrganisationKind> kinds, Set<Sector> sectors, Set<OrganisationId> organisations)
            implements Audience {}

    /** Does it hold an organisation with these sectors? */
    default boolean includes(OrganisationId organisation, Set<Sector> sectorsOfIt) {
        return switch (this) {
            case Everyone() -> organisation.is(OrganisationKind.MUNICIPALITY);
            case Selected(var kinds, var sectors, var organisations) ->
                kinds.contains(organisation.kind())
                        || organisations.contains(organisation)
                        || sectors.stream().anyMatch(sectorsOfIt::contains);
        };
    }
}
