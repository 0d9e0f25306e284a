package dk.vaern.domain.action;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a response action. */
public sealed interface ActionCommand {

    @TargetAggregateIdentifier
    ActionId actionId();

    By by();

    /** @param assignee absent: proposed, and assigned later */
    record ProposeAction(
            ActionId actionId,
            ActionContext context,
            String title,
            String description,
            @Nullable OrganisationId assignee,
            @Nullable Instant dueAt,
            By by)
            implements ActionCommand {}

    /** Assigns, or assigns to another. */
    record AssignAction(ActionId actionId, OrganisationId assignee, By by) implements ActionCommand {}

    record AcceptAction(ActionId actionId, By by) implements ActionCommand {}

    record DeclineAction(ActionId actionId, String reason, By by) implements ActionCommand {}

    record StartAction(ActionId actionId, By by) implements ActionCommand {}

    record BlockAction(ActionId actionId, String reason, By by) implements ActionCommand {}

    record UnblockAction(ActionId actionId, By by) implements ActionCommand {}

    record CompleteAction(ActionId actionId, String result, By by) implements ActionCommand {}

    record VerifyAction(ActionId actionId, String result, By by) implements ActionCommand {}

    record CancelAction(ActionId actionId, String reason, By by) implements ActionCommand {}

    /** Told by the policy that follows its incident to a new owner. */
    record HandOverAction(ActionId actionId, OrganisationId to, By by) implements ActionCommand {}

    /** Told by the timer; changes nothing when the work is done or it is marked already. */
    record MarkActionOverdue(ActionId actionId, By by) implements ActionCommand {}
}
