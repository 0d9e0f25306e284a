package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the board of response actions; skips what it has applied already. */
@Component
public class ActionBoardProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "action-board";

    private final ActionTable board;

    ActionBoardProjection(ActionTable board) {
        this.board = board;
    }

    @EventHandler
    void on(ActionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        long position = token.position().orElseThrow();
        var moment = new ActionRow.Moment(position, message.getSequenceNumber() + 1, message.getTimestamp());
        if (event instanceof ActionProposed proposed) {
            board.insert(ActionRow.of(proposed, moment));
            return;
        }
        ActionRow before = board.forUpdate(event.actionId());
        if (before.lastPosition() < position) {
            board.update(before.after(event, moment));
        }
    }

    @ResetHandler
    void reset() {
        board.clear();
    }
}
