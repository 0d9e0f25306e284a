package dk.vaern.incident.api.warning;

import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.receipt.Exposure;
import dk.vaern.domain.warning.Distribution;
import dk.vaern.domain.warning.WarningContent;
import dk.vaern.incident.api.IndicatorType;
import dk.vaern.incident.view.warning.AudienceText;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about warnings. A component that is not nullable must be there. */
final class WarningBodies {

    private WarningBodies() {}

    /** @param url http or https */
    @Example("{'summary': 'The advisory', 'url': 'https://example.com/advisories/1'}")
    record ReferenceBody(
            @Text(max = 1_000) String summary,

            @Pattern(regexp = "https?://[!-~]{1,2000}", message = "must be an http or https URL")
            String url) {}

    @Example("{'type': 'ipv4-addr', 'value': '192.0.2.7'}")
    record NamedIndicator(
            IndicatorType type, @Text(max = 4_000) String value) {}

    /** A draft, and a draft's next wording. */
    record WarningDraft(
            @Text(max = 200) String title,
            @Text(max = 50_000, multiline = true) String text,
            Tlp tlp,
            Severity severity,
            Urgency urgency,
            AudienceText audience,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant actBy,
            @Size(max = 1_000) @Nullable List<@Pattern(regexp = CVE, message = "must be a CVE id") String> cves,
            @Size(max = 1_000) @Nullable List<@Text(max = 1_000) String> products,
            @Size(max = 200) @Nullable List<@Valid ReferenceBody> references,
            @Size(max = 1_000) @Nullable List<@Valid NamedIndicator> indicators) {

        WarningContent content() {
            return Contents.of(
                    title, text, tlp, severity, new Contents.Details(cves, products, references, indicators));
        }

        Distribution distribution() {
            return new Distribution(audience.audience(), urgency, acknowledgeBy, actBy);
        }
    }

    /** What a published warning says from now on. */
    @Example(
            "{'title': 'Patch the mail gateway now', 'text': 'It is exploited since this morning.', 'tlp': 'GREEN', 'severity': 'CRITICAL'}")
    record WarningRevision(
            @Text(max = 200) String title,
            @Text(max = 50_000, multiline = true) String text,
            Tlp tlp,
            Severity severity,
            @Text(max = 4_000, multiline = true) @Nullable String summary,
            @Size(max = 1_000) @Nullable List<@Pattern(regexp = CVE, message = "must be a CVE id") String> cves,
            @Size(max = 1_000) @Nullable List<@Text(max = 1_000) String> products,
            @Size(max = 200) @Nullable List<@Valid ReferenceBody> references,
            @Size(max = 1_000) @Nullable List<@Valid NamedIndicator> indicators) {

        WarningContent content() {
            return Contents.of(
                    title, text, tlp, severity, new Contents.Details(cves, products, references, indicators));
        }
    }

    /** Nothing for a drafted warning; for an imported one at least audience and urgency. */
    @Example("{'audience': {'all': true}, 'urgency': 'URGENT', 'acknowledgeBy': '2035-01-01T12:00:00Z'}")
    record Publication(
            @Nullable AudienceText audience,
            @Nullable Urgency urgency,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant actBy) {

        Publication {
            boolean addressed = audience != null && urgency != null;
            boolean empty = audience == null && urgency == null && acknowledgeBy == null && actBy == null;
            if (!addressed && !empty) {
                throw new IllegalArgumentException("must be {}, or have audience and urgency");
            }
        }

        @Nullable
        Distribution distribution() {
            return audience == null || urgency == null
                    ? null
                    : new Distribution(audience.audience(), urgency, acknowledgeBy, actBy);
        }
    }

    @Example("{'reason': 'The vendor took it back'}")
    record Withdrawal(@Text(max = 4_000, multiline = true) String reason) {}

    @Example("{'exposure': 'NOT_AFFECTED', 'justification': 'The module is not installed'}")
    record Assessment(
            Exposure exposure,
            @Text(max = 4_000, multiline = true) @Nullable String justification) {}

    @Example("{'text': 'Patched on all three gateways'}")
    record Mitigation(@Text(max = 20_000, multiline = true) String text) {}

    private static final String CVE = "CVE-[0-9]{4}-[0-9]{4,19}";
}
