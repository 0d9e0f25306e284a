package dk.vaern.domain.incident;

import dk.vaern.domain.incident.IncidentCommand.AcceptOwnership;
import dk.vaern.domain.incident.IncidentCommand.DeclineOwnership;
import dk.vaern.domain.incident.IncidentCommand.OfferOwnership;
import dk.vaern.domain.incident.IncidentCommand.WithdrawOwnershipOffer;
import dk.vaern.domain.incident.IncidentEvent.CommanderAppointed;
import dk.vaern.domain.incident.IncidentEvent.OwnershipDeclined;
import dk.vaern.domain.incident.IncidentEvent.OwnershipHandedOver;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOfferWithdrawn;
import dk.vaern.domain.incident.IncidentEvent.OwnershipOffered;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.visibility.Named;
import dk.vaern.domain.visibility.Sharing;
import java.util.List;

/**
 * How an incident comes to belong to another: offered by its owner to one that takes part, and taken on by that one alone,
 * so that an offer shares nothing and nobody comes to owe what it did not take on.
 */
record IncidentOwnership(IncidentMemory memory) {

    /** A second offer takes the place of the first. */
    IncidentEvent offer(OfferOwnership offer) {
        Sharing sharing = memory.sharing();
        if (offer.to().equals(sharing.owner())) {
            throw new Refused(IncidentRefusal.ALREADY_OWNER);
        }
        if (!sharing.takesPart(offer.to())) {
            throw new Refused(IncidentRefusal.NOT_PARTICIPATING);
        }
        if (offer.to().equals(memory.offered())) {
            throw new Refused(IncidentRefusal.ALREADY_OFFERED);
        }
        return new OwnershipOffered(offer.incidentId(), offer.to(), offer.reason());
    }

    IncidentEvent withdraw(WithdrawOwnershipOffer withdraw) {
        OrganisationId offered = memory.offered();
        if (offered == null) {
            throw new Refused(IncidentRefusal.NOTHING_OFFERED);
        }
        return new OwnershipOfferWithdrawn(withdraw.incidentId(), offered);
    }

    /** A person who takes it on leads it until somebody else is appointed, and is named: what is RED is out of nobody's sight. */
    List<IncidentEvent> accept(AcceptOwnership accept) {
        By by = accept.by();
        requireOffered(by);
        var handed =
                new OwnershipHandedOver(accept.incidentId(), memory.sharing().owner(), by.organisation(), by.at());
        var leader = Named.of(by.actor());
        boolean leadsNow = by.actor().role() != Role.SERVICE && !leader.equals(memory.commander());
        return leadsNow ? List.of(handed, new CommanderAppointed(accept.incidentId(), leader)) : List.of(handed);
    }

    IncidentEvent decline(DeclineOwnership decline) {
        requireOffered(decline.by());
        return new OwnershipDeclined(decline.incidentId(), decline.by().organisation(), decline.reason());
    }

    private void requireOffered(By by) {
        if (!by.organisation().equals(memory.offered())) {
            throw new Refused(IncidentRefusal.NOTHING_OFFERED);
        }
    }
}
