package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
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
    void on(IncidentEvent event, DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unit) {
        BoardBatch.of(unit, board, texts).apply(event, message, token.position().orElseThrow());
    }

    @ResetHandler
    void reset() {
        board.clear();
        texts.clear();
    }
}
