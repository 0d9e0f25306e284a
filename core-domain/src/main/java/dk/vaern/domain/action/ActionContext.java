package dk.vaern.domain.action;

import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;

/** What an action is part of; it takes the label of that. */
public sealed interface ActionContext {

    Tlp tlp();

    /** The organisation whose matter it is: it may assign, verify and cancel. */
    OrganisationId owner();

    /** The id that the action's events belong to. */
    String correlation();

    /**
     * May an organisation be asked to carry it out? To be asked is to be told; AMBER+STRICT stays within the owner's
     * organisation, RED with the individuals that are named (TLP 2.0).
     */
    default boolean admits(OrganisationId assignee) {
        return switch (tlp()) {
            case CLEAR, GREEN, AMBER -> true;
            case AMBER_STRICT, RED -> assignee.equals(owner());
        };
    }

    /** The same, as another's matter. */
    ActionContext ownedBy(OrganisationId organisation);

    record OfIncident(IncidentId incidentId, OrganisationId owner, Tlp tlp) implements ActionContext {
        @Override
        public String correlation() {
            return incidentId.toString();
        }

        @Override
        public OfIncident ownedBy(OrganisationId organisation) {
            return new OfIncident(incidentId, organisation, tlp);
        }
    }

    record OfCampaign(CampaignId campaignId, OrganisationId owner, Tlp tlp) implements ActionContext {
        @Override
        public String correlation() {
            return campaignId.toString();
        }

        @Override
        public OfCampaign ownedBy(OrganisationId organisation) {
            return new OfCampaign(campaignId, organisation, tlp);
        }

        /** Each is given an action of its own, which stays within its organisation. */
        @Override
        public boolean admits(OrganisationId assignee) {
            return tlp != Tlp.RED;
        }
    }
}
