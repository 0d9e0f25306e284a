package dk.vaern.incident.view.campaign;

import dk.vaern.domain.campaign.CampaignEvent;
import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the board of campaigns; skips what it has applied already. */
@Component
public class CampaignProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "campaign-board";

    private final CampaignTable table;

    CampaignProjection(CampaignTable table) {
        this.table = table;
    }

    @EventHandler
    void on(CampaignEvent event, DomainEventMessage<?> message, TrackingToken token) {
        long version = message.getSequenceNumber() + 1;
        switch (event) {
            case CampaignStarted started ->
                table.insert(CampaignRow.of(started, token.position().orElseThrow(), version, message.getTimestamp()));
            case CampaignEnded ended -> {
                CampaignRow before = table.find(ended.campaignId()).orElseThrow();
                if (before.version() < version) {
                    table.update(before.ended(ended, version, message.getTimestamp()));
                }
            }
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
