package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.receipt.ReceiptEvent;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptId;
import dk.vaern.domain.receipt.ReceiptRefusal;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.incident.view.sharing.Entries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One receipt, straight from the record: never behind what was answered. */
@Component
public class ReceiptPictures {

    private final RecordReader record;

    ReceiptPictures(RecordReader record) {
        this.record = record;
    }

    /** @throws Refused {@link ReceiptRefusal#NOT_FOUND} when it is not there, or not for them */
    public ReceiptPicture see(ReceiptId receipt, Viewer viewer) {
        if (!ReceiptVisibility.maySee(viewer.organisation(), receipt.organisation())) {
            throw new Refused(ReceiptRefusal.NOT_FOUND);
        }
        return fold(receipt).orElseThrow(() -> new Refused(ReceiptRefusal.NOT_FOUND));
    }

    private Optional<ReceiptPicture> fold(ReceiptId receipt) {
        ReceiptPicture picture = null;
        for (StoredEvent stored : record.byAggregate(receipt.toString(), 0)) {
            if (stored.payload() instanceof ReceiptIssued issued) {
                picture = ReceiptPicture.of(issued, stored.version(), stored.recordedAt());
            } else if (picture != null && stored.payload() instanceof ReceiptEvent event) {
                picture = picture.after(
                        event,
                        stored.version(),
                        stored.recordedAt(),
                        Entries.author(stored).subject());
            }
        }
        return Optional.ofNullable(picture);
    }
}
