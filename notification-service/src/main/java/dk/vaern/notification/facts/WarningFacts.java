package dk.vaern.notification.facts;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.domain.warning.WarningEvent;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.domain.warning.WarningState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning, as far as messages need it.
 *
 * @param distribution absent until it is addressed to somebody
 * @param recipients none until it is published
 */
public record WarningFacts(
        WarningId id,
        OrganisationId issuer,
        WarningContent content,
        @Nullable Distribution distribution,
        List<OrganisationId> recipients,
        WarningState state) {

    static WarningFacts of(WarningDrafted drafted) {
        return begin(drafted, drafted.issuer(), drafted.content(), drafted.distribution());
    }

    static WarningFacts of(WarningImported imported) {
        return begin(imported, imported.issuer(), imported.content(), null);
    }

    private static WarningFacts begin(
            WarningEvent first, OrganisationId issuer, WarningContent content, @Nullable Distribution distribution) {
        WarningState state = new WarningState.Unwritten().after(first);
        return new WarningFacts(first.warningId(), issuer, content, distribution, List.of(), state);
    }

    WarningFacts after(WarningEvent event) {
        WarningState next = state.after(event);
        return switch (event) {
            case WarningRedrafted redrafted ->
                new WarningFacts(id, issuer, redrafted.content(), redrafted.distribution(), recipients, next);
            case WarningPublished published ->
                new WarningFacts(id, issuer, content, published.distribution(), published.recipients(), next);
            case WarningRevised revised ->
                new WarningFacts(id, issuer, revised.content(), distribution, recipients, next);
            case WarningDrafted _, WarningImported _, WarningWithdrawn _, WarningExpired _ ->
                new WarningFacts(id, issuer, content, distribution, recipients, next);
        };
    }

    public Urgency urgency() {
        return distribution == null ? Urgency.NORMAL : distribution.urgency();
    }

    public boolean isVisibleTo(OrganisationId organisation) {
        return state.isVisibleTo(Viewer.organisation(organisation));
    }
}
