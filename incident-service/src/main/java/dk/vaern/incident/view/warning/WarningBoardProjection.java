package dk.vaern.incident.view.warning;

import dk.vaern.domain.warning.WarningEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the board of warnings; skips what it has applied already. */
@Component
public class WarningBoardProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "warning-board";

    private final WarningTable board;

    WarningBoardProjection(WarningTable board) {
        this.board = board;
    }

    @EventHandler
    void on(WarningEvent event, DomainEventMessage<?> message, TrackingToken token) {
        long position = token.position().orElseThrow();
        var moment = new WarningRow.Moment(position, message.getSequenceNumber() + 1, message.getTimestamp());
        WarningRow.begin(event, moment).ifPresentOrElse(board::insert, () -> {
            WarningRow before = board.forUpdate(event.warningId());
            if (before.lastPosition() < position) {
                board.update(before.after(event, moment));
            }
        });
    }

    @ResetHandler
    void reset() {
        board.clear();
    }
}
