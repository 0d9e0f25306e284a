package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.web.reading.Readings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists a warning's receipts, by organisation. */
@Component
public class ReceiptBoard {

    private final Readings readings;
    private final ReceiptTable table;

    ReceiptBoard(Readings readings, ReceiptTable table) {
        this.readings = readings;
        this.table = table;
    }

    /**
     * One page of the receipts that the viewer may see.
     *
     * @param after the organisation that the page before ended with, or nothing for the first page
     */
    public List<ReceiptPicture> list(WarningId warning, Viewer viewer, String after, int limit) {
        return readings.as(viewer.organisation(), () -> candidates(warning, viewer, after, limit)).stream()
                .filter(picture -> ReceiptVisibility.maySee(viewer.organisation(), picture.organisation()))
                .toList();
    }

    private List<ReceiptPicture> candidates(WarningId warning, Viewer viewer, String after, int limit) {
        return readings.rows()
                .sql("""
                select picture from incident.receipt_board
                where warning_id = :warning and organisation > :after and (:own::text is null or organisation = :own)
                order by organisation limit :limit
                """)
                .param("warning", warning.value())
                .param("after", after)
                .param(
                        "own",
                        ReceiptVisibility.onlyOf(viewer.organisation())
                                .map(OrganisationId::value)
                                .orElse(null))
                .param("limit", limit)
                .query(table::row)
                .list();
    }
}
