package dk.vaern.incident.view.warning;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warning in a list: without its text. */
public record WarningItem(
        WarningId id,
        long version,
        int revision,
        OrganisationId organisation,
        String title,
        Tlp tlp,
        Severity severity,
        @Nullable Urgency urgency,
        WarningStatus status,
        @Nullable Instant publishedAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy,
        List<String> cves,
        Instant recordedAt,
        Instant changedAt) {

    static WarningItem of(WarningRow row) {
        WarningPicture picture = WarningPicture.of(row);
        return new WarningItem(
                picture.id(),
                picture.version(),
                picture.revision(),
                picture.organisation(),
                picture.title(),
                picture.tlp(),
                picture.severity(),
                picture.urgency(),
                picture.status(),
                picture.publishedAt(),
                picture.acknowledgeBy(),
                picture.actBy(),
                picture.cves(),
                picture.recordedAt(),
                picture.changedAt());
    }
}
