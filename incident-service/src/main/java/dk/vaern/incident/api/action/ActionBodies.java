package dk.vaern.incident.api.action;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.web.json.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What clients send about response actions. A component that is not nullable must be there. */
final class ActionBodies {

    private ActionBodies() {}

    /** @param assignee absent: proposed, and assigned later */
    record NewAction(
            @Text(max = 200) String title,
            @Text(max = 20_000, multiline = true) String description,
            @Nullable OrganisationId assignee,
            @Nullable Instant dueAt) {}

    record Assignment(OrganisationId assignee) {}

    record Result(@Text(max = 20_000, multiline = true) String result) {}

    record Reason(@Text(max = 4_000, multiline = true) String reason) {}
}
