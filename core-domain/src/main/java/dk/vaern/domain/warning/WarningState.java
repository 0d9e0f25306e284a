package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The little that decisions need to remember; what people read is folded elsewhere from the same events. */
public sealed interface WarningState {

    record Unwritten() implements WarningState {}

    /** @param distribution absent for an imported warning that nobody has addressed yet */
    record Draft(WarningMemory memory, @Nullable Distribution distribution) implements WarningState {}

    record Published(WarningMemory memory, Distribution distribution, List<OrganisationId> recipients)
            implements WarningState {}

    /** @param recipients none, when it was withdrawn as a draft */
    record Withdrawn(WarningMemory memory, List<OrganisationId> recipients) implements WarningState {}

    record Expired(WarningMemory memory, List<OrganisationId> recipients) implements WarningState {}

    /** Total: an event without a case does not compile. Never throws, never decides. */
    default WarningState after(WarningEvent event) {
        return switch (event) {
            case WarningDrafted drafted -> new Draft(WarningMemory.of(drafted), drafted.distribution());
            case WarningImported imported -> new Draft(WarningMemory.of(imported), null);
            case WarningRedrafted redrafted ->
                this instanceof Draft draft
                        ? new Draft(draft.memory().labelled(redrafted.content().tlp()), redrafted.distribution())
                        : this;
            case WarningPublished published ->
                this instanceof Draft draft
                        ? new Published(draft.memory(), published.distribution(), published.recipients())
                        : this;
            case WarningRevised revised -> revised(revised);
            case WarningWithdrawn _ ->
                switch (this) {
                    case Draft draft -> new Withdrawn(draft.memory(), List.of());
                    case Published published -> new Withdrawn(published.memory(), published.recipients());
                    case Unwritten _, Withdrawn _, Expired _ -> this;
                };
            case WarningExpired _ ->
                this instanceof Published published ? new Expired(published.memory(), published.recipients()) : this;
        };
    }

    private WarningState revised(WarningRevised revised) {
        return switch (this) {
            case Draft(var memory, var distribution) -> new Draft(memory.revised(revised), distribution);
            case Published(var memory, var distribution, var recipients) ->
                new Published(memory.revised(revised), distribution, recipients);
            case Unwritten _, Withdrawn _, Expired _ -> this;
        };
    }

    /** The state as {@link WarningVisibility} sees it. */
    default boolean isVisibleTo(Viewer viewer) {
        return switch (this) {
            case Unwritten _ -> false;
            case Draft draft -> draft.memory().isVisibleTo(viewer, List.of());
            case Published published -> published.memory().isVisibleTo(viewer, published.recipients());
            case Withdrawn withdrawn -> withdrawn.memory().isVisibleTo(viewer, withdrawn.recipients());
            case Expired expired -> expired.memory().isVisibleTo(viewer, expired.recipients());
        };
    }

    /** Empty for a warning that does not exist. */
    default Optional<WarningMemory> remembered() {
        return switch (this) {
            case Unwritten _ -> Optional.empty();
            case Draft draft -> Optional.of(draft.memory());
            case Published published -> Optional.of(published.memory());
            case Withdrawn withdrawn -> Optional.of(withdrawn.memory());
            case Expired expired -> Optional.of(expired.memory());
        };
    }
}
