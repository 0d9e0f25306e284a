package dk.vaern.domain.warning;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a warning. Stored for ever: grow it with an upcaster, never rename or reuse. */
public sealed interface WarningEvent {

    WarningId warningId();

    record WarningDrafted(WarningId warningId, OrganisationId issuer, WarningContent content, Distribution distribution)
            implements WarningEvent {}

    /** Came in as a foreign document, and waits to be published. */
    record WarningImported(WarningId warningId, OrganisationId issuer, WarningContent content, SourceDocument source)
            implements WarningEvent {}

    record WarningRedrafted(WarningId warningId, WarningContent content, Distribution distribution)
            implements WarningEvent {}

    /** @param recipients the organisations of the audience as they stood; each gets a receipt */
    record WarningPublished(WarningId warningId, Distribution distribution, List<OrganisationId> recipients)
            implements WarningEvent {}

    /**
     * Says something new.
     *
     * @param source the new revision of the document it came from; absent when it is revised by hand
     */
    record WarningRevised(
            WarningId warningId,
            WarningContent content,
            String summary,
            @Nullable SourceDocument source) implements WarningEvent {}

    record WarningWithdrawn(WarningId warningId, String reason) implements WarningEvent {}

    record WarningExpired(WarningId warningId) implements WarningEvent {}
}
