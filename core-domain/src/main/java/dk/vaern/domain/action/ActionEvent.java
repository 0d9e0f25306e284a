package dk.vaern.domain.action;

import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a response action. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface ActionEvent {

    ActionId actionId();

    /** @param dueAt absent: no deadline */
    record ActionProposed(
            ActionId actionId,
            ActionContext context,
            OrganisationId proposer,
            String title,
            String description,
            @Nullable Instant dueAt)
            implements ActionEvent {}

    record ActionAssigned(ActionId actionId, OrganisationId assignee) implements ActionEvent {}

    record ActionReassigned(ActionId actionId, OrganisationId from, OrganisationId assignee) implements ActionEvent {}

    record ActionAccepted(ActionId actionId) implements ActionEvent {}

    record ActionDeclined(ActionId actionId, String reason) implements ActionEvent {}

    record ActionStarted(ActionId actionId) implements ActionEvent {}

    record ActionBlocked(ActionId actionId, String reason) implements ActionEvent {}

    record ActionUnblocked(ActionId actionId) implements ActionEvent {}

    record ActionCompleted(ActionId actionId, String result) implements ActionEvent {}

    record ActionVerified(ActionId actionId, String result) implements ActionEvent {}

    record ActionCancelled(ActionId actionId, String reason) implements ActionEvent {}

    /** The incident that it is part of was handed over, and it went along. */
    record ActionOwnerChanged(ActionId actionId, OrganisationId from, OrganisationId to) implements ActionEvent {}

    record ActionBecameOverdue(ActionId actionId, Instant dueAt) implements ActionEvent {}
}
