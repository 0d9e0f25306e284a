package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the board of incidents and what is searched in them; skips what it has applied already. */
@Component
public class IncidentBoardProjection {

    /** The processor's name, as health, metrics and rebuilding know it. */
    public static final String NAME = "incident-board";

    private final IncidentBoardTable board;
    private final IncidentTextTable texts;

    IncidentBoardProjection(IncidentBoardTable board, IncidentTextTable texts) {
        this.board = board;
        this.texts = texts;
    }

    @EventHandler
    void on(IncidentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        long position = token.position().orElseThrow();
        var moment = new IncidentBoardRow.Moment(position, message.getSequenceNumber() + 1, message.getTimestamp());
        if (event instanceof IncidentReported reported) {
            board.insert(IncidentBoardRow.of(reported, moment));
        } else {
            IncidentBoardRow before = board.forUpdate(event.incidentId());
            if (before.lastPosition() >= position) {
                return;
            }
            board.update(before.after(event, moment));
        }
        SearchedText.of(event).ifPresent(text -> texts.put(event, message, position, text));
    }

    @ResetHandler
    void reset() {
        board.clear();
        texts.clear();
    }
}
