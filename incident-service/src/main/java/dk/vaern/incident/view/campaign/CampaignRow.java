package dk.vaern.incident.view.campaign;

import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.campaign.CampaignVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.incident.view.warning.AudienceText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of one campaign itself, folded from its events. */
record CampaignRow(
        CampaignStarted started,
        long firstPosition,
        long version,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBecause) {

    static CampaignRow of(CampaignStarted started, long position, long version, Instant at) {
        return new CampaignRow(started, position, version, at, null, null);
    }

    CampaignRow ended(CampaignEnded event, long to, Instant at) {
        return new CampaignRow(started, firstPosition, to, startedAt, at, event.reason());
    }

    boolean isVisibleTo(Viewer viewer) {
        return CampaignVisibility.maySee(viewer.organisation(), started.owner(), started.targets());
    }

    CampaignPicture picture(CampaignPicture.Progress progress) {
        return new CampaignPicture(
                started.campaignId(),
                version,
                started.owner(),
                started.title(),
                started.description(),
                started.dueAt(),
                AudienceText.of(started.audience()),
                started.warningId(),
                started.targets().size(),
                progress,
                startedAt,
                endedAt,
                endedBecause);
    }
}
