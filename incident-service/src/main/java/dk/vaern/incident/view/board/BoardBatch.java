package dk.vaern.incident.view.board;

import dk.vaern.domain.incident.IncidentEvent;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What the events of one unit of work do to the board: each incident is read once, changed in memory, and written together
 * with the others before the unit commits. One statement an event kept the board behind the record on a busy night.
 */
final class BoardBatch {

    private final IncidentBoardTable board;
    private final IncidentTextTable texts;
    private final Map<IncidentId, IncidentBoardRow> reported = new LinkedHashMap<>();
    private final Map<IncidentId, IncidentBoardRow> changed = new LinkedHashMap<>();
    private final List<IncidentTextTable.Entry> entries = new ArrayList<>();

    private BoardBatch(IncidentBoardTable board, IncidentTextTable texts) {
        this.board = board;
        this.texts = texts;
    }

    /** The batch of this unit of work, which writes it. */
    static BoardBatch of(UnitOfWork<?> unit, IncidentBoardTable board, IncidentTextTable texts) {
        return unit.root().getOrComputeResource(BoardBatch.class.getName(), _ -> {
            var batch = new BoardBatch(board, texts);
            unit.root().onPrepareCommit(_ -> batch.write());
            return batch;
        });
    }

    /** Does nothing about what was applied before. */
    void apply(IncidentEvent event, DomainEventMessage<?> message, long position) {
        var moment = new IncidentBoardRow.Moment(position, message.getSequenceNumber() + 1, message.getTimestamp());
        if (event instanceof IncidentReported report) {
            if (board.forUpdate(event.incidentId()).isPresent()) {
                return;
            }
            reported.put(event.incidentId(), IncidentBoardRow.of(report, moment));
        } else {
            IncidentBoardRow before = row(event.incidentId());
            if (before.lastPosition() >= position) {
                return;
            }
            (reported.containsKey(event.incidentId()) ? reported : changed)
                    .put(event.incidentId(), before.after(event, moment));
        }
        SearchedText.of(event)
                .ifPresent(text -> entries.add(new IncidentTextTable.Entry(event, message, position, text)));
    }

    private IncidentBoardRow row(IncidentId id) {
        IncidentBoardRow fresh = reported.get(id);
        return fresh != null
                ? fresh
                : changed.computeIfAbsent(
                        id,
                        missing -> board.forUpdate(missing)
                                .orElseThrow(() -> new IllegalStateException("Never reported: " + missing)));
    }

    private void write() {
        board.insert(reported.values());
        board.update(changed.values());
        texts.put(entries);
    }
}
