package dk.vaern.incident.view.timeline;

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

/** What a response action's events say in words. */
final class ActionSentences {

    private ActionSentences() {}

    static String of(ActionEvent event, Words w) {
        return switch (event) {
            case ActionProposed e -> w.say("Tiltag foreslået: ", "Action proposed: ") + e.title();
            case ActionAssigned e ->
                w.say("Tiltaget blev givet til %s", "The action was assigned to %s")
                        .formatted(w.name(e.assignee()));
            case ActionReassigned e ->
                w.say("Tiltaget gik fra %s til %s", "The action went from %s to %s")
                        .formatted(w.name(e.from()), w.name(e.assignee()));
            case ActionAccepted _ -> w.say("Tiltaget blev accepteret", "The action was accepted");
            case ActionDeclined e -> w.say("Tiltaget blev afvist", "The action was declined") + w.because(e.reason());
            case ActionStarted _ -> w.say("Tiltaget er i gang", "The action was started");
            case ActionBlocked e -> w.say("Tiltaget er blokeret", "The action is blocked") + w.because(e.reason());
            case ActionUnblocked _ -> w.say("Tiltaget er ikke længere blokeret", "The action is no longer blocked");
            case ActionCompleted e -> w.say("Tiltaget er udført", "The action is completed") + w.because(e.result());
            case ActionVerified e -> w.say("Tiltaget er efterprøvet", "The action is verified") + w.because(e.result());
            case ActionCancelled e ->
                w.say("Tiltaget blev annulleret", "The action was cancelled") + w.because(e.reason());
            case ActionOwnerChanged e ->
                w.say("Tiltaget fulgte hændelsen til %s", "The action went with the incident to %s")
                        .formatted(w.name(e.to()));
            case ActionBecameOverdue e ->
                w.say("Tiltaget skulle være udført %s", "The action was due %s").formatted(w.time(e.dueAt()));
        };
    }
}
