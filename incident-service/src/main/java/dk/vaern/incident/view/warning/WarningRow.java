package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.SourceDocument;
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
import dk.vaern.domain.warning.WarningVisibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown of one warning, folded from its events.
 *
 * @param firstPosition the position of its first event, which is its place in lists
 * @param lastPosition the position of the last event folded
 * @param recipients the organisations that it was published to; none before
 */
record WarningRow(
        WarningId id,
        long firstPosition,
        long lastPosition,
        long version,
        int revision,
        OrganisationId issuer,
        WarningStatus status,
        WarningContent content,
        @Nullable Distribution distribution,
        List<OrganisationId> recipients,
        @Nullable SourceDocument source,
        @Nullable Instant publishedAt,
        Instant recordedAt,
        Instant changedAt) {

    /** Where and when an event stands. */
    record Moment(long position, long version, Instant recordedAt) {}

    /** The row that a warning begins with; empty when the event is not a beginning. */
    static Optional<WarningRow> begin(WarningEvent event, Moment moment) {
        return switch (event) {
            case WarningDrafted e ->
                Optional.of(of(e.warningId(), e.issuer(), e.content(), moment).after(e, moment));
            case WarningImported e ->
                Optional.of(of(e.warningId(), e.issuer(), e.content(), moment).after(e, moment));
            case WarningRedrafted _, WarningPublished _, WarningRevised _, WarningWithdrawn _, WarningExpired _ ->
                Optional.empty();
        };
    }

    private static WarningRow of(WarningId id, OrganisationId issuer, WarningContent content, Moment moment) {
        return new WarningRow(
                id,
                moment.position(),
                moment.position(),
                moment.version(),
                1,
                issuer,
                WarningStatus.DRAFT,
                content,
                null,
                List.of(),
                null,
                null,
                moment.recordedAt(),
                moment.recordedAt());
    }

    WarningRow after(WarningEvent event, Moment moment) {
        return new WarningRow(
                id,
                firstPosition,
                moment.position(),
                moment.version(),
                event instanceof WarningRevised ? revision + 1 : revision,
                issuer,
                statusAfter(event),
                contentAfter(event),
                distributionAfter(event),
                event instanceof WarningPublished published ? published.recipients() : recipients,
                sourceAfter(event),
                event instanceof WarningPublished ? moment.recordedAt() : publishedAt,
                recordedAt,
                moment.recordedAt());
    }

    private WarningStatus statusAfter(WarningEvent event) {
        return switch (event) {
            case WarningPublished _ -> WarningStatus.PUBLISHED;
            case WarningWithdrawn _ -> WarningStatus.WITHDRAWN;
            case WarningExpired _ -> WarningStatus.EXPIRED;
            case WarningDrafted _, WarningImported _, WarningRedrafted _, WarningRevised _ -> status;
        };
    }

    private WarningContent contentAfter(WarningEvent event) {
        return switch (event) {
            case WarningDrafted e -> e.content();
            case WarningImported e -> e.content();
            case WarningRedrafted e -> e.content();
            case WarningRevised e -> e.content();
            case WarningPublished _, WarningWithdrawn _, WarningExpired _ -> content;
        };
    }

    private @Nullable Distribution distributionAfter(WarningEvent event) {
        return switch (event) {
            case WarningDrafted e -> e.distribution();
            case WarningRedrafted e -> e.distribution();
            case WarningPublished e -> e.distribution();
            case WarningImported _, WarningRevised _, WarningWithdrawn _, WarningExpired _ -> distribution;
        };
    }

    private @Nullable SourceDocument sourceAfter(WarningEvent event) {
        return switch (event) {
            case WarningImported e -> e.source();
            case WarningRevised e -> e.source() == null ? source : e.source();
            case WarningDrafted _, WarningRedrafted _, WarningPublished _, WarningWithdrawn _, WarningExpired _ ->
                source;
        };
    }

    boolean isVisibleTo(Viewer viewer) {
        return WarningVisibility.maySee(viewer, issuer, publishedAt != null, recipients, content.tlp());
    }
}
