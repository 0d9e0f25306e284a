package dk.vaern.incident.view.warning;

import dk.vaern.domain.incident.Indicator;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.SourceDocument;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning as it stands.
 *
 * @param version how many events it has
 * @param revision how often it said something new, from 1
 * @param organisation who issued it
 * @param recipients how many organisations it was published to
 * @param source the foreign document that it came from; absent for one written by hand
 */
public record WarningPicture(
        WarningId id,
        long version,
        int revision,
        OrganisationId organisation,
        String title,
        String text,
        Tlp tlp,
        Severity severity,
        @Nullable Urgency urgency,
        WarningStatus status,
        @Nullable AudienceText audience,
        int recipients,
        @Nullable Instant publishedAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy,
        List<String> cves,
        List<String> products,
        List<WarningContent.Reference> references,
        List<Indicator> indicators,
        @Nullable SourceDocument source,
        Instant recordedAt,
        Instant changedAt) {

    static WarningPicture of(WarningRow row) {
        Distribution to = row.distribution();
        WarningContent content = row.content();
        return new WarningPicture(
                row.id(),
                row.version(),
                row.revision(),
                row.issuer(),
                content.title(),
                content.text(),
                content.tlp(),
                content.severity(),
                to == null ? null : to.urgency(),
                row.status(),
                to == null ? null : AudienceText.of(to.audience()),
                row.recipients().size(),
                row.publishedAt(),
                to == null ? null : to.acknowledgeBy(),
                to == null ? null : to.actBy(),
                content.cves(),
                content.products(),
                content.references(),
                content.indicators(),
                row.source(),
                row.recordedAt(),
                row.changedAt());
    }
}
