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
                Optional.of(of(e.warningId(), e.issuer(), e.content(), moment).addressed(e.distribution()));
            case WarningImported e ->
                Optional.of(of(e.warningId(), e.issuer(), e.content(), moment).from(e.source()));
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
        WarningRow moved = moved(moment);
        return switch (event) {
            case WarningDrafted _, WarningImported _ -> moved;
            case WarningRedrafted e -> moved.saying(e.content(), revision).addressed(e.distribution());
            case WarningPublished e -> moved.published(e, moment.recordedAt());
            case WarningRevised e -> {
                WarningRow revised = moved.saying(e.content(), revision + 1);
                yield e.source() == null ? revised : revised.from(e.source());
            }
            case WarningWithdrawn _ -> moved.standing(WarningStatus.WITHDRAWN);
            case WarningExpired _ -> moved.standing(WarningStatus.EXPIRED);
        };
    }

    boolean isVisibleTo(Viewer viewer) {
        return WarningVisibility.maySee(viewer, issuer, publishedAt != null, recipients, content.tlp());
    }

    private WarningRow moved(Moment to) {
        return new WarningRow(
                id,
                firstPosition,
                to.position(),
                to.version(),
                revision,
                issuer,
                status,
                content,
                distribution,
                recipients,
                source,
                publishedAt,
                recordedAt,
                to.recordedAt());
    }

    private WarningRow saying(WarningContent what, int asRevision) {
        return new WarningRow(
                id,
                firstPosition,
                lastPosition,
                version,
                asRevision,
                issuer,
                status,
                what,
                distribution,
                recipients,
                source,
                publishedAt,
                recordedAt,
                changedAt);
    }

    private WarningRow addressed(Distribution to) {
        return new WarningRow(
                id,
                firstPosition,
                lastPosition,
                version,
                revision,
                issuer,
                status,
                content,
                to,
                recipients,
                source,
                publishedAt,
                recordedAt,
                changedAt);
    }

    private WarningRow from(SourceDocument document) {
        return new WarningRow(
                id,
                firstPosition,
                lastPosition,
                version,
                revision,
                issuer,
                status,
                content,
                distribution,
                recipients,
                document,
                publishedAt,
                recordedAt,
                changedAt);
    }

    private WarningRow standing(WarningStatus to) {
        return new WarningRow(
                id,
                firstPosition,
                lastPosition,
                version,
                revision,
                issuer,
                to,
                content,
                distribution,
                recipients,
                source,
                publishedAt,
                recordedAt,
                changedAt);
    }

    private WarningRow published(WarningPublished event, Instant at) {
        return new WarningRow(
                id,
                firstPosition,
                lastPosition,
                version,
                revision,
                issuer,
                WarningStatus.PUBLISHED,
                content,
                event.distribution(),
                event.recipients(),
                source,
                at,
                recordedAt,
                changedAt);
    }
}
