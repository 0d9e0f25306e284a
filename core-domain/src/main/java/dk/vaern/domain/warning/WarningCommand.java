package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a warning. */
public sealed interface WarningCommand {

    @TargetAggregateIdentifier
    WarningId warningId();

    By by();

    record DraftWarning(WarningId warningId, WarningContent content, Distribution distribution, By by)
            implements WarningCommand {}

    /**
     * Takes in a foreign document: a new one becomes a draft, a newer revision revises, the same one changes nothing. What
     * was withdrawn or has expired stays so: a newer revision is refused, and goes out again as another warning.
     */
    record ImportWarning(WarningId warningId, WarningContent content, SourceDocument source, By by)
            implements WarningCommand {}

    /** Rewrites what is not published yet. */
    record RedraftWarning(WarningId warningId, WarningContent content, Distribution distribution, By by)
            implements WarningCommand {}

    /**
     * Sends it out.
     *
     * @param distribution absent: as drafted
     * @param recipients the organisations that the audience holds now
     */
    record PublishWarning(
            WarningId warningId, @Nullable Distribution distribution, List<OrganisationId> recipients, By by)
            implements WarningCommand {}

    /** Says something new: of what is published, or of an imported draft. */
    record ReviseWarning(WarningId warningId, WarningContent content, String summary, By by)
            implements WarningCommand {}

    record WithdrawWarning(WarningId warningId, String reason, By by) implements WarningCommand {}

    /** Told by the timer at {@link Distribution#expiresAt()}; changes nothing when the warning has ended already. */
    record ExpireWarning(WarningId warningId, By by) implements WarningCommand {}
}
