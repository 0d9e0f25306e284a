package dk.vaern.domain.campaign;

import java.util.UUID;

/** The id of a campaign, a UUID of version 7. */
public record CampaignId(UUID value) {

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
