package dk.vaern.incident.view.action;

import dk.vaern.domain.action.ActionEvent;
import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.action.ActionMemory;
import dk.vaern.domain.action.ActionState;
import dk.vaern.domain.action.ActionStatus;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Entry;
import dk.vaern.domain.visibility.Named;
import dk.vaern.incident.view.sharing.Moment;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown of one response action, folded from its events.
 *
 * @param firstPosition the position of its proposal, which is its place in lists
 * @param lastPosition the position of the last event folded
 * @param memory what the domain's rule of who may see it reads
 */
record ActionRow(
        ActionId id,
        long firstPosition,
        long lastPosition,
        long version,
        String title,
        String description,
        ActionStatus status,
        @Nullable String note,
        Instant recordedAt,
        Instant changedAt,
        ActionMemory memory) {

    /** Where and when an event stands. */
    record Moment(long position, long version, Instant recordedAt) {}

    static ActionRow of(ActionProposed proposed, Moment moment) {
        return new ActionRow(
                proposed.actionId(),
                moment.position(),
                moment.position(),
                moment.version(),
                proposed.title(),
                proposed.description(),
                ActionStatus.PROPOSED,
                null,
                moment.recordedAt(),
                moment.recordedAt(),
                ActionMemory.of(proposed));
    }

    /** The entry of the incident's timeline that proposed it; it has no label of its own. */
    Entry proposal() {
        return new Entry(recordedAt, Tlp.CLEAR, new Named("-", memory.proposer()), Set.of());
    }

    ActionRow after(ActionEvent event, Moment moment) {
        return new ActionRow(
                id,
                firstPosition,
                moment.position(),
                moment.version(),
                title,
                description,
                ActionState.statusAfter(event, status),
                noteAfter(event),
                recordedAt,
                moment.recordedAt(),
                memory.after(event));
    }

    private @Nullable String noteAfter(ActionEvent event) {
        return switch (event) {
            case ActionDeclined declined -> declined.reason();
            case ActionBlocked blocked -> blocked.reason();
            case ActionCompleted completed -> completed.result();
            case ActionVerified verified -> verified.result();
            case ActionCancelled cancelled -> cancelled.reason();
            case ActionUnblocked _, ActionAssigned _, ActionReassigned _ -> null;
            case ActionProposed _, ActionAccepted _, ActionStarted _, ActionOwnerChanged _, ActionBecameOverdue _ ->
                note;
        };
    }
}
