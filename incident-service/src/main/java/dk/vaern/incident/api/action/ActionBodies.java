package dk.vaern.incident.api.action;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What clients send about response actions. A component that is not nullable must be there. */
final class ActionBodies {

    private ActionBodies() {}

    /** @param assignee absent: proposed, and assigned later */
    @Example(
            "{'title': 'Block the sender', 'description': 'In the mail gateway', 'assignee': 'supplier-demo', 'dueAt': '2035-01-01T12:00:00Z'}")
    record NewAction(
            @Text(max = 200) String title,
            @Text(max = 20_000, multiline = true) String description,
            @Nullable OrganisationId assignee,
            @Nullable Instant dueAt) {}

    @Example("{'assignee': 'supplier-demo'}")
    record Assignment(OrganisationId assignee) {}

    @Example("{'result': 'Blocked since 02:40; nothing came through'}")
    record ActionResult(
            @Text(max = 20_000, multiline = true) String result) {}

    @Example("{'reason': 'The gateway is run by somebody else'}")
    record ActionReason(@Text(max = 4_000, multiline = true) String reason) {}
}
