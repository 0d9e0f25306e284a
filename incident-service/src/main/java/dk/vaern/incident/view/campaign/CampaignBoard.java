package dk.vaern.incident.view.campaign;

import dk.vaern.domain.campaign.CampaignEvent.CampaignEnded;
import dk.vaern.domain.campaign.CampaignEvent.CampaignStarted;
import dk.vaern.domain.campaign.CampaignId;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.page.Placed;
import dk.vaern.incident.view.page.Sieve;
import dk.vaern.web.reading.Readings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Campaigns with their progress, as counted over the actions that were given. */
@Component
public class CampaignBoard {

    private final CampaignTable table;
    private final RecordReader record;
    private final Readings readings;

    CampaignBoard(CampaignTable table, RecordReader record, Readings readings) {
        this.table = table;
        this.record = record;
        this.readings = readings;
    }

    /**
     * The campaign itself straight from the record, never behind what was answered, and its progress as far as it has been
     * counted; empty when it is not there, or not for them.
     */
    public Optional<CampaignPicture> find(CampaignId campaign, Viewer viewer) {
        CampaignRow row = null;
        for (StoredEvent stored : record.byAggregate(campaign.toString(), 0)) {
            if (stored.payload() instanceof CampaignStarted started) {
                row = CampaignRow.of(started, stored.position(), stored.version(), stored.recordedAt());
            } else if (row != null && stored.payload() instanceof CampaignEnded ended) {
                row = row.ended(ended, stored.version(), stored.recordedAt());
            }
        }
        return Optional.ofNullable(row)
                .filter(found -> found.isVisibleTo(viewer))
                .map(found -> found.picture(table.progress(found)));
    }

    /** @param before the position that the page before ended with, or {@link Long#MAX_VALUE} for the first */
    public List<Placed<CampaignPicture>> list(Viewer viewer, long before, int limit) {
        return readings
                .as(
                        viewer.organisation(),
                        () -> Sieve.first(
                                before,
                                limit,
                                (from, read) -> near(viewer.organisation(), from, read),
                                CampaignRow::firstPosition,
                                row -> row.isVisibleTo(viewer)))
                .stream()
                .map(row -> new Placed<>(row.firstPosition(), row.picture(table.progress(row))))
                .toList();
    }

    /** Newest first. */
    private List<CampaignRow> near(OrganisationId organisation, long before, int limit) {
        return readings.rows()
                .sql("""
                select picture from incident.campaign_board
                where (near @> array[:organisation]::text[] or :watches) and first_position < :before
                order by first_position desc limit :limit
                """)
                .param("organisation", organisation.value())
                .param("watches", organisation.kind().coordinates())
                .param("before", before)
                .param("limit", limit)
                .query(table::row)
                .list();
    }
}
